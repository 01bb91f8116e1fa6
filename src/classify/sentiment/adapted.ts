import { readFileSync, statSync } from 'node:fs';
import { Failure } from '../../errors/failure.js';
import { unpackAdapted } from '../../learn/adapt/file.js';
import { sha256 } from '../../learn/model-file.js';
import { adaptFeaturizers } from './adapted-judge.js';
import { loadSentiment, type SentimentClassifier } from './index.js';
import { SHIPPED_MODELS } from './load.js';

/** Sentiment by the models that voc ships, by those of a folder, or by the shipped ones as `voc train` adapted them into a file. */
export function openSentiment(path?: string): SentimentClassifier {
  if (path === undefined) return loadSentiment();
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile();
  if (isFile === undefined)
    throw new Failure(
      'file_missing',
      `There is no model ${path}.`,
      'Check --model and the folder you are in.',
    );
  return isFile ? loadAdapted(path) : loadSentiment(path);
}

function loadAdapted(path: string): SentimentClassifier {
  const bytes = readFileSync(path);
  let model: ReturnType<typeof unpackAdapted>;
  try {
    model = unpackAdapted(bytes.toString('utf8'));
  } catch (error) {
    throw unusable(path, error instanceof RangeError ? error.message : String(error));
  }
  const shipped = loadSentiment();
  if (model.base !== shipped.baseHash)
    throw unusable(path, `it adapts the models of another version (${model.madeBy})`);
  for (const language of ['ko', 'en'] as const) {
    const own = model.adaptation[language];
    const ids = own && adaptFeaturizers(language, shipped.voice(language).featurizer).map(({ id }) => id);
    if (own && ids?.join() !== own.features.join())
      throw unusable(path, `it needs the features ${own.features.join(', ')}`);
  }
  return loadSentiment(SHIPPED_MODELS, { adaptation: model.adaptation, seal: sha256(bytes) });
}

const unusable = (path: string, why: string): Failure =>
  new Failure(
    'model_invalid',
    `The adapted model ${path} cannot be used: ${why}.`,
    'Make it again with "voc train", or leave --model out to use the models that voc ships.',
  );
