import { readData } from '../../data/read.js';

/** Named signals by the atoms of which one must hold: src/data/signals/signals.yaml, whose head says how they are written. */
export const SIGNALS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(readData<Readonly<Record<string, readonly string[]>>>('signals/signals.yaml')),
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
