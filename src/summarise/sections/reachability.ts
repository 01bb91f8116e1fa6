import { total } from '../counts.js';
import { ANGRY } from '../signals/atoms.js';
import { signalOf, valuesOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import { angryOf, emptyBecause, said } from './said.js';
import type { BuildSection } from './section.js';

/** Nobody to talk to, waits, being passed around: how many, and how much angrier it makes. */
export const reachability: BuildSection<'reachability'> = (summary, context) => {
  const { readable, complaint, intensities } = summary.all;
  if (readable === 0) return emptyBecause('nothing_readable');
  const here = signalOf(summary, 'reach');
  if (here.verbatims === 0) return emptyBecause('no_cues');
  const angry = total(new Map([...intensities].filter(([level]) => Number(level) >= ANGRY)));
  const elsewhere = { complaints: complaint.verbatims - here.complaints, angry: angry - here.angry };
  return {
    any: proportion(here.verbatims, readable),
    angryHere: angryOf(here),
    angryElsewhere: angryOf(elsewhere),
    causes: valuesOf(summary, 'reach').map(([id]) => said(summary, context, `reach.${id}`, readable, { id })),
  };
};
