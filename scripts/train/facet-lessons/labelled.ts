import { join } from 'node:path';
import { readNdjson } from '../tables.js';
import { alarmsByCue, alarmsOnlyByCue, type NamesAlarm } from './alarm-labels.js';
import { byIntents, type FacetLesson, isOfHarm, type Labels, NO_CUSTOMER } from './lesson.js';

interface Labelled {
  readonly set: string;
  readonly lang: string;
  readonly text: string;
  readonly polarity: string;
  readonly themes: readonly (readonly [string, string])[];
  readonly intents: readonly string[];
}

/** Real texts with the project's labels; every tenth is held out. What is no feedback (polarity none) only tells who is no customer. */
export function labelledLessons(data: string, language: 'ko' | 'en', namesAlarm: NamesAlarm): FacetLesson[] {
  const file = join(data, 'labelled/verbatims.jsonl');
  const all = readNdjson<Labelled>(file).filter(({ lang }) => lang === language);
  if (all.length === 0) throw new Error(`There is no labelled/verbatims.jsonl in ${data}.`);
  const lesson = (text: string, labels: Labels, i: number): FacetLesson => ({
    set: 'labelled',
    licence: 'CC BY-SA, CC BY, MIT, Apache-2.0, public domain; see notes',
    text,
    labels,
    weight: 1,
    heldOut: i % 10 === 0,
  });
  const isFeedback = ({ polarity }: Labelled): boolean => polarity !== 'none';
  return [
    ...all.filter(isFeedback).map(({ set, text, themes, intents }, i) => {
      const harm = isOfHarm(themes.map(([id, side]) => ({ id, polarity: side })));
      const alarms = (set === 'cfpb_sample' ? alarmsOnlyByCue : alarmsByCue)(namesAlarm(text));
      return lesson(text, { ...byIntents(intents), customer: true, harm, ...alarms }, i);
    }),
    ...all.filter((row) => !isFeedback(row)).map(({ text }, i) => lesson(text, NO_CUSTOMER, i)),
  ];
}
