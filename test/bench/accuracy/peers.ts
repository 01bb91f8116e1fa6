import { createRequire } from 'node:module';
import type { Answer } from './score.js';

/** An English sentiment package of npm: gives a number whose sign is the side. */
interface Peer {
  readonly name: string;
  /** Scores nearer to 0 than this take no side, by the package's own documentation. */
  readonly neutralBelow: number;
  load(): (text: string) => number;
}

const require = createRequire(import.meta.url);

/** What a developer would reach for instead. `natural` by its sub-path: its root takes a second and prints. */
export const PEERS: readonly Peer[] = [
  {
    name: 'natural',
    neutralBelow: 0,
    load() {
      const Analyzer = require('natural/lib/natural/sentiment/SentimentAnalyzer.js');
      const stemmer = require('natural/lib/natural/stemmers/porter_stemmer.js');
      const analyzer = new Analyzer('English', stemmer, 'afinn');
      return (text) => analyzer.getSentiment(text.toLowerCase().match(/[a-z']+/g) ?? []) || 0;
    },
  },
  {
    name: 'wink-nlp',
    neutralBelow: 0,
    load() {
      const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'negation', 'sentiment']);
      return (text) => nlp.readDoc(text).out(nlp.its.sentiment);
    },
  },
  {
    name: 'wink-sentiment',
    neutralBelow: 0,
    load() {
      const score = require('wink-sentiment');
      return (text) => score(text).normalizedScore;
    },
  },
  {
    name: 'vader-sentiment',
    neutralBelow: 0.05,
    load() {
      const { SentimentIntensityAnalyzer } = require('vader-sentiment');
      return (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound;
    },
  },
  {
    name: 'sentiment',
    neutralBelow: 0,
    load() {
      const Sentiment = require('sentiment');
      const analyzer = new Sentiment();
      return (text) => analyzer.analyze(text).comparative;
    },
  },
];

/** A score as an answer; packages give no confidence. */
export function answerOf(score: number, neutralBelow: number): Answer {
  const polarity = Math.abs(score) <= neutralBelow ? 'neutral' : score > 0 ? 'positive' : 'negative';
  return { polarity, score, confidence: Number.NaN };
}
