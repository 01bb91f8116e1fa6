import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.record(
  z.string().regex(/^[a-z]+(\.[a-z_]+)?$/),
  z.array(z.string().regex(/^(?:angry|[-+][\w.]+|\w+\.(?:\*|-?\w+))$/)).min(1),
);

/** Named signals by the atoms of which one must hold: src/data/signals/signals.yaml, whose head says how they are written. */
export const SIGNALS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(
    schema.parse(parse(readFileSync(new URL('../../data/signals/signals.yaml', import.meta.url), 'utf8'))),
  ),
);

/** Atom → signals that it makes hold. */
const BY_ATOM = new Map<string, string[]>();
for (const [signal, atoms] of SIGNALS)
  for (const atom of atoms) BY_ATOM.set(atom, [...(BY_ATOM.get(atom) ?? []), signal]);

/** Named signals that an atom makes hold. */
export const signalsOfAtom = (atom: string): readonly string[] => [
  ...(BY_ATOM.get(atom) ?? []),
  ...(BY_ATOM.get(`${atom.slice(0, atom.indexOf('.'))}.*`) ?? []),
];
