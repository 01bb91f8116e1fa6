import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadTaxonomy } from '../../classify/taxonomy/index.js';
import { EXIT } from '../../errors/catalogue.js';
import { Failure } from '../../errors/failure.js';
import { systemReason } from '../../errors/system.js';
import { didYouMeanFile } from '../../input/nearest.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import { addPart, type Part, partFromJson, rowOfBoth } from '../../summarise/index.js';
import type { CommandContext } from '../command.js';
import { refusePartOf } from '../endings.js';
import { openOutput } from '../output.js';
import { partText, reporter } from '../report-text.js';
import { templateOf } from '../template.js';

/** One report of many partial summaries. */
export async function merge(context: CommandContext): Promise<number> {
  const { inputs, options, terminal } = context;
  if (options.partial) refusePartOf(options);
  const taxonomy = loadTaxonomy(options.taxonomy);
  const report = options.partial
    ? null
    : reporter(context, { template: await templateOf(options, 'report') });
  let whole: Part | null = null;
  for (const file of inputs) {
    const part = await readPart(file);
    const both = whole && rowOfBoth(whole.summary, part.summary);
    if (both && !options.quiet) terminal.say(readTwice(part, both));
    whole = addPart(whole, part);
    refuseTaxonomy(whole, taxonomy);
  }
  const output = await openOutput(options.output, terminal);
  const text = report ? report.show(whole!.summary, taxonomy) : partText(whole!);
  for (const part of typeof text === 'string' ? [text] : text) await output.write(part);
  await output.finish();
  return EXIT.done;
}

const readTwice = ({ name }: Part, { source, row }: { source: string; row: number }): string =>
  `voc: ${name} may hold rows that a part before it holds, too (the same text in ${source}, row ${row}). Every part is counted: if they were made of the same rows, name one of them only.`;

async function readPart(file: string): Promise<Part> {
  const name = file === '-' ? 'standard input' : basename(file);
  const text = file === '-' ? await standardInput() : await readFile(file, 'utf8').catch(unreadable(file));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  return partFromJson(json, name);
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const unreadable = (file: string) => (error: NodeJS.ErrnoException) => {
  const isMissing = error.code === 'ENOENT';
  throw new Failure(
    isMissing ? 'file_missing' : 'file_unreadable',
    `The part ${file} cannot be read: ${systemReason(error, 'read')}.${isMissing ? didYouMeanFile(file) : ''}`,
    'Check the name and the folder you are in.',
  );
};

/** Themes get their labels, owners and stages from the taxonomy: it must be the one that the parts were made with. */
function refuseTaxonomy({ name, summary }: Part, { hash }: Taxonomy): void {
  const other = [...summary.by.keys()].find((by) => !by.includes(`+taxonomy.${hash}+`));
  if (other === undefined) return;
  throw new Failure(
    'parts_mixed',
    `${name} was made with another taxonomy: ${other}, and this one is ${hash}.`,
    'Name the taxonomy of the parts with --taxonomy, or make the parts again with this version of voc.',
  );
}
