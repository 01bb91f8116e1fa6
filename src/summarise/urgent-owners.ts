import { readData } from '../data/read.js';

const BY_REASON = new Map(
  Object.entries(readData<Readonly<Record<string, string>>>('signals/urgent-owners.yaml')),
);

/**
 * Who can mend what is urgent: the departments of what is complained of; where no theme tells, those that answer such reasons, so that
 * nothing urgent is nobody's.
 */
export const ownersOfUrgent = (
  owners: readonly string[],
  reasons: readonly string[],
  ownerOf: (theme: string) => string | null,
): string[] => {
  if (owners.length > 0) return [...owners];
  const found = reasons.map((id) => ownerOf(id) ?? BY_REASON.get(id));
  return [...new Set(found.filter((owner) => owner !== undefined))];
};
