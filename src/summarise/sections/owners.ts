import type { Counts } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { complainAgain } from '../customers.js';
import { signalOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import { emptyBecause, said } from './said.js';
import type { BuildSection } from './section.js';

/** Who can mend what is complained of, at which stage of the value chain (Porter 1985), and what comes back again. */
export const owners: BuildSection<'owners'> = (summary, context) => {
  const { all, owners, stages, customers } = summary;
  const complaints = all.complaint.verbatims;
  if (all.readable === 0) return emptyBecause('nothing_readable');
  if (complaints === 0) return emptyBecause('no_complaints');
  const rows = (counts: Counts) =>
    ranked(counts).map(([id, count]) => ({ id, ...proportion(count, complaints) }));
  const cause = (id: string) => said(summary, context, `quality.${id}`, complaints, { id });
  return {
    complaints,
    owners: rows(owners).map((row) => ({
      ...row,
      quotes: context.quotes(summary.quotes.get(`owner/${row.id}`)),
    })),
    stages: rows(stages),
    causedBy: { promise: cause('promise'), make: cause('make') },
    again: {
      said: {
        ...said(summary, context, 'effort.repeat_contact', complaints, { id: 'again', sides: ['complaint'] }),
        ...proportion(signalOf(summary, 'effort.repeat_contact').complaints, complaints),
      },
      customers: complainAgain(customers, context),
    },
  };
};
