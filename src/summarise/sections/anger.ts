import { proportion } from '../wilson.js';
import type { BuildSection } from './section.js';

/** From this intensity on a customer is angry. */
const ANGRY = 3;

export const anger: BuildSection<'anger'> = ({ all }) => {
  const complaints = all.complaint.verbatims;
  if (complaints === 0) return undefined;
  const levels = [0, 1, 2, 3, 4].map((intensity) => ({
    intensity,
    count: all.intensities.get(String(intensity)) ?? 0,
  }));
  const angry = levels.slice(ANGRY).reduce((sum, { count }) => sum + count, 0);
  return { complaints, levels, angry: proportion(angry, complaints) };
};
