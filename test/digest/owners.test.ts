import { beforeEach, expect, test } from 'vitest';
import { digestBlocks } from '../../src/render/digest/blocks.js';
import { withLabels } from '../../src/render/digest/labels.js';
import { htmlDigest } from '../../src/render/html/digest.js';
import { messagesFor } from '../../src/render/messages.js';
import { digestSchema } from '../../src/schema/digest-schema.js';
import { type EventfulWeek, eventfulWeek } from './eventful-week.js';

let { digest } = {} as EventfulWeek;
beforeEach(() => {
  ({ digest } = eventfulWeek());
});

test('who can mend what rose stands beside it: on the page, above its quotes, and by name for programs', () => {
  const { owner } = digest.findings.find(({ kind, id }) => kind === 'complaint' && id === 'delivery.speed')!;
  expect(owner).toBe('logistics');
  expect(digest.findings.filter((one) => one.kind !== 'complaint' && one.owner !== undefined)).toEqual([]);
  const labels = digestBlocks(digest, messagesFor('ko'), 'none').flatMap((block) =>
    block.kind === 'quotes' && block.label !== null ? [block.label] : [],
  );
  expect(labels).toContain('배송 속도 → 물류');
  expect(htmlDigest(digest)).toMatch(/<li>배송 속도, 평소 [^<]* → 물류<\/li>/);
  const written = digestSchema.parse(JSON.parse(JSON.stringify(withLabels(digest))));
  expect(written.themes.find(({ id }) => id === 'delivery.speed')?.ownerLabel).toBe('물류');
});
