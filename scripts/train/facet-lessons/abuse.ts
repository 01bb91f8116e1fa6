import { readFileSync } from 'node:fs';
import { parseTsv, type Row } from '../tables.js';
import { isToldAbusive } from './acts.js';
import { type Labels, NO_CUSTOMER } from './lesson.js';

const ABUSE = new URL('abuse.tsv', import.meta.url);
/** A label that a reader gave weighs as much as so many that came with a set. */
const READ = 2;

/**
 * Korean rows of the open sets' train.tsv that readers told anew, by set and line: `abusive`, `coarse` (swearing that is meant for nobody)
 * or `none`. They were drawn where what voc said and what the set says differed, and where sets mean different things by abuse; kote,
 * which says nothing of it, was read from end to end as far as it goes.
 */
const read: ReadonlyMap<string, string> = new Map(
  parseTsv(readFileSync(ABUSE, 'utf8')).map(({ set, line, abuse }) => [`${set}:${line}`, abuse!]),
);
/** What readers said there, else of the rows that they read for all acts (acts.tsv). */
const toldOf = (set: string, line: number): string | undefined =>
  read.get(`${set}:${line}`) ?? inActs(set, line);
const inActs = (set: string, line: number): string | undefined => {
  const isAbuse = isToldAbusive(set, line);
  return isAbuse === undefined ? undefined : isAbuse ? 'abusive' : 'none';
};

type Answer = (row: Row) => boolean;
export const isAbuse: Answer = ({ abusive }) => abusive === '1';
/** KODOLI grades offence apart from abuse: what is likely to offend counts as abuse, as it does in the sets on groups of people. */
export const isOffence: Answer = ({ abusive, offensiveness }) => abusive === '1' || offensiveness !== 'not';

/** A comment's labels: a reader's answer before the set's own. Sets differ on what is only coarse: it stays as they say. */
export const comment =
  (set: string, own: Answer) =>
  (row: Row, line: number): Labels => {
    const told = toldOf(set, line);
    const abusive = told === undefined || told === 'coarse' ? own(row) : told === 'abusive';
    return { ...NO_CUSTOMER, abusive };
  };
/** Of a set that says nothing of abuse: what readers said. */
export const onlyRead =
  (set: string) =>
  (_: Row, line: number): Labels => {
    const told = toldOf(set, line);
    return told === undefined || told === 'coarse' ? {} : { abusive: told === 'abusive' };
  };
export const worth =
  (set: string, own: (row: Row) => number = () => 1) =>
  (row: Row, line: number): number =>
    toldOf(set, line) === undefined ? own(row) : READ;

/**
 * Rows whose label of abuse is worth less: BEEP's "offensive" is sarcasm and rudeness as well, which other sets call clean (a model of those
 * tells it from "none" with an AUC of .77, "hate" of .90); what KODOLI calls abusive and yet not offensive (.81; both: .97) is mostly a coarse word.
 */
export const worthInBeep = ({ label }: Row): number => (label === 'offensive' ? 0.4 : 1);
export const worthInKodoli = ({ abusive, offensiveness }: Row): number =>
  abusive === '1' && offensiveness === 'not' ? 0.4 : 1;
