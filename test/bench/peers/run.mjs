// node run.mjs PEER FILE ROWS: what a program does that uses a package of npm: reads the CSV with csv-parse into arrays and asks the
// peer about the text of each of the first ROWS records. "csv-parse" only reads. One job.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse';

const require = createRequire(import.meta.url);
const HANGUL = /[가-힣]/;
/** A package for one language leaves the other texts alone. */
const onlyKorean = (ask) => (text) => (HANGUL.test(text) ? ask(text) : null);
const onlyEnglish = (ask) => (text) => (HANGUL.test(text) ? null : ask(text));

const PEERS = {
  'csv-parse': () => () => null,
  async 'kuromoji-ko'() {
    const main = require.resolve('kuromoji-ko');
    const { builder } = await import(pathToFileURL(join(dirname(main), 'index.js')).href);
    const tokenizer = await builder({ dicPath: join(dirname(main), '..', 'dict') }).build();
    return onlyKorean((text) => tokenizer.tokenize(text));
  },
  async 'garu-ko'() {
    const { Garu } = await import('garu-ko');
    const analyser = await Garu.load();
    return onlyKorean((text) => analyser.analyze(text));
  },
  /** By sub-paths: its root takes 1.4 s and prints to standard output. */
  natural() {
    const Analyzer = require('natural/lib/natural/sentiment/SentimentAnalyzer');
    const stemmer = require('natural/lib/natural/stemmers/porter_stemmer');
    const { WordTokenizer } = require('natural/lib/natural/tokenizers/regexp_tokenizer');
    const [tokenizer, analyzer] = [new WordTokenizer(), new Analyzer('English', stemmer, 'afinn')];
    return onlyEnglish((text) => analyzer.getSentiment(tokenizer.tokenize(text)));
  },
  'wink-nlp'() {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), [
      'sbd',
      'negation',
      'sentiment',
      'pos',
    ]);
    return onlyEnglish((text) => nlp.readDoc(text).out(nlp.its.sentiment));
  },
  'vader-sentiment'() {
    const { SentimentIntensityAnalyzer } = require('vader-sentiment');
    return onlyEnglish((text) => SentimentIntensityAnalyzer.polarity_scores(text));
  },
  sentiment() {
    const Sentiment = require('sentiment');
    const analyser = new Sentiment();
    return onlyEnglish((text) => analyser.analyze(text));
  },
};

const [name, file, rows] = process.argv.slice(2);
const ask = await PEERS[name]();
let left = Number(rows);
if (left > 0) {
  const records = createReadStream(file).pipe(parse({ from: 2 }));
  for await (const record of records) {
    ask(record[3]);
    if (--left === 0) break;
  }
}
