import type { Digest } from '../../schema/digest.js';
import type { RenderOptions } from '../format.js';
import { markdownText } from '../formats/markdown.js';
import { terminalText } from '../formats/terminal.js';
import { htmlDigest } from '../html/digest.js';
import { jsonText } from '../json-text.js';
import { labelled } from '../labelled.js';
import { messagesFor } from '../messages.js';
import { digestBlocks } from './blocks.js';
import { slackMessage } from './slack.js';

interface DigestFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  render(digest: Digest, options: RenderOptions): string;
}

const blocksOf = (digest: Digest, itself: 'words' | 'none' = 'words') =>
  digestBlocks(digest, messagesFor(digest.locale), itself);

/** Every format of a digest. Slack's ends in .json too, so it must be named. */
export const DIGEST_FORMATS = [
  {
    id: 'terminal',
    extensions: ['.txt'],
    render: (digest, options) => terminalText(blocksOf(digest), options),
  },
  { id: 'markdown', extensions: ['.md', '.markdown'], render: (digest) => markdownText(blocksOf(digest)) },
  { id: 'html', extensions: ['.html', '.htm'], render: (digest) => htmlDigest(digest) },
  {
    id: 'json',
    extensions: ['.json'],
    render: (digest) => `${jsonText(labelled(digest, messagesFor(digest.locale)), 2)}\n`,
  },
  {
    id: 'slack',
    extensions: [],
    render: (digest) => `${jsonText(slackMessage(blocksOf(digest, 'none')), 2)}\n`,
  },
] as const satisfies readonly DigestFormat[];
