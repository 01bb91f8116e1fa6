import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { voc } from '../cli/voc.js';
import { checkNothingLeaks } from './leak.js';

test('40 verbatims with planted data: nothing of it in any output (2,000 in test/long)', async () => {
  const { values, outputs } = await checkNothingLeaks(40);
  expect(values).toBeGreaterThan(150);
  expect(outputs).toBeGreaterThan(30);
});

test('what is left out by --redact is left in without it: the input is the customer’s', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'voc-keep-')), 'in.csv');
  writeFileSync(file, '번호,내용\n1,배송이 너무 늦어서 화가 나요. 010-1234-5678로 전화 주세요\n');
  expect((await voc(['classify', file, '--no-config'])).stdout).toContain('010-1234-5678');
  expect((await voc(['report', file, '--no-config'])).stdout).not.toContain('010-1234-5678');
  expect((await voc(['report', file, '--no-config', '--no-redact'])).stdout).toContain('010-1234-5678');
});

test('rejects are the owner’s alone; with --redact their rows have placeholders', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'voc-rejects-'));
  const file = join(folder, 'in.csv');
  writeFileSync(file, '번호,내용\n1,좋아요\n2,제 번호는 010-1234-5678,남는 칸\n3,그냥 그래요\n');
  const rejects = join(folder, 'rejects.csv');
  const { stderr } = await voc(['classify', file, '--no-config', '--rejects', rejects]);
  expect(stderr).not.toContain('010-1234-5678');
  expect(readFileSync(rejects, 'utf8')).toContain('010-1234-5678');
  expect(statSync(rejects).mode & 0o777).toBe(0o600);
  await voc(['classify', file, '--no-config', '--redact', '--rejects', rejects]);
  expect(readFileSync(rejects, 'utf8')).toContain('〈전화〉');
  expect(readFileSync(rejects, 'utf8')).not.toContain('010-1234-5678');
});
