import { alarmsByIntent, alarmsByIntents, leavesBy, type NamesAlarm, NO_ALARM } from './alarm-labels.js';
import { type FacetLesson, type Labels, type NamesHarm, NO_CUSTOMER } from './lesson.js';
import { lessonsOf, reviews, type SetPlan } from './open-sets.js';

/** Questions to banks and shops. */
const asks = (intents: readonly string[]): Labels => ({ customer: true, harm: false, ...leavesBy(intents) });
/** Films hurt nobody. */
const NO_HARM: Labels = { harm: false };

const plans = (namesHarm: NamesHarm, namesAlarm: NamesAlarm): SetPlan[] => [
  {
    set: 'davidson_hate',
    licence: 'MIT',
    labels: ({ abusive }) => ({ ...NO_CUSTOMER, abusive: abusive === '1' }),
    weight: 1,
    held: 'dev',
  },
  { set: 'goemotions', licence: 'CC BY 4.0', labels: () => NO_CUSTOMER, weight: 0.3, held: 'dev' },
  {
    set: 'clinc150',
    licence: 'CC BY 3.0',
    labels: ({ label }) => ({ ...NO_CUSTOMER, ...alarmsByIntent(label!) }),
    weight: 0.2,
  },
  {
    set: 'banking77',
    licence: 'CC BY 4.0',
    labels: ({ label }) => ({ ...asks([label!]), ...alarmsByIntent(label!) }),
    weight: 0.3,
  },
  {
    set: 'bitext_support',
    licence: 'CDLA-Sharing-1.0',
    labels: ({ label }) => ({ ...asks([label!]), ...NO_ALARM }),
    weight: 0.1,
  },
  { set: 'mams_acsa', licence: 'Apache-2.0', labels: reviews(namesHarm, namesAlarm), weight: 0.5 },
  {
    set: 'sentiment_sentences',
    licence: 'CC BY 4.0',
    labels: (row) => (row.source === 'imdb' ? NO_HARM : reviews(namesHarm, namesAlarm)(row)),
    weight: 1,
  },
  {
    set: 'nlupp',
    licence: 'CC BY 4.0',
    labels: ({ label }) => {
      const intents = label!.split('|');
      return { ...asks(intents), ...alarmsByIntents(intents) };
    },
    weight: 0.5,
  },
];

export const englishLessons = (data: string, namesHarm: NamesHarm, namesAlarm: NamesAlarm): FacetLesson[] =>
  plans(namesHarm, namesAlarm).flatMap((plan) => lessonsOf(data, plan));
