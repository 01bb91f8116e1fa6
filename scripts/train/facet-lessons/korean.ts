import { comment, isAbuse, isOffence, onlyRead, worth, worthInBeep, worthInKodoli } from './abuse.js';
import { type NamesAlarm, NO_ALARM } from './alarm-labels.js';
import { type FacetLesson, type Labels, type NamesHarm, NO_CUSTOMER } from './lesson.js';
import { lessonsOf, reviews, type SetPlan } from './open-sets.js';

/** Spoken acts: a question asks, a command requests, a statement or a fragment does neither. */
const ACTS_3I4K: Readonly<Record<string, Labels>> = {
  question: { inquiry: true, request: false, harm: false },
  command: { inquiry: false, request: true, harm: false },
  statement: { inquiry: false, request: false, harm: false, ...NO_ALARM },
  rhetorical_question: { inquiry: false, request: false, harm: false, ...NO_ALARM },
  fragment: { inquiry: false, request: false, harm: false, ...NO_ALARM },
};
const ACTS_STYLEKQC: Readonly<Record<string, Labels>> = {
  act0: { inquiry: true, request: false },
  act1: { inquiry: true, request: false },
  act2: { inquiry: false, request: true },
  act3: { inquiry: false, request: true },
};

const plans = (namesHarm: NamesHarm, namesAlarm: NamesAlarm): SetPlan[] => [
  { set: '3i4k', licence: 'CC BY-SA 4.0', labels: ({ label }) => ACTS_3I4K[label!] ?? {}, weight: 0.1 },
  {
    set: 'stylekqc',
    licence: 'CC BY-SA 4.0',
    labels: ({ label }) => ACTS_STYLEKQC[label!] ?? {},
    weight: 0.1,
  },
  {
    set: 'curse_detection',
    licence: 'MIT',
    labels: comment('curse_detection', isAbuse),
    weight: 1,
    held: 'dev',
    abuseWeight: worth('curse_detection'),
  },
  {
    set: 'kodoli',
    licence: 'CC BY-SA 4.0',
    labels: comment('kodoli', isOffence),
    weight: 0.5,
    abuseWeight: worth('kodoli', worthInKodoli),
  },
  {
    set: 'beep_hate',
    licence: 'CC BY-SA 4.0',
    labels: comment('beep_hate', isAbuse),
    weight: 1,
    held: 'dev',
    abuseWeight: worth('beep_hate', worthInBeep),
  },
  {
    set: 'kmhas',
    licence: 'CC BY-SA 4.0',
    labels: comment('kmhas', isAbuse),
    weight: 1,
    held: 'dev',
    abuseWeight: worth('kmhas'),
  },
  {
    set: 'kote',
    licence: 'MIT',
    labels: onlyRead('kote'),
    weight: 1,
    held: 'fifth',
    abuseWeight: worth('kote'),
  },
  { set: 'kocasm', licence: 'MIT', labels: () => NO_CUSTOMER, weight: 0.5 },
  {
    set: 'kobest_sentineg',
    licence: 'CC BY-SA 4.0',
    labels: reviews(namesHarm, namesAlarm),
    weight: 0.5,
  },
];

export const koreanLessons = (data: string, namesHarm: NamesHarm, namesAlarm: NamesAlarm): FacetLesson[] =>
  plans(namesHarm, namesAlarm).flatMap((plan) => lessonsOf(data, plan));
