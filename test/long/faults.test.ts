import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { feedback, killAtRandom, scratch } from '../trust/faults.js';
import { checkNothingLeaks } from '../trust/leak.js';

const file = feedback(scratch('kill-input'), 400);

test.each([
  ['classify', ['classify', file]],
  ['report', ['report', file]],
])('%s -o killed at 100 random moments: the old output or the new one, whole', async (name, args) => {
  const { killed, left } = await killAtRandom(args, 100);
  console.log(
    `${name}: killed ${killed} times before it was done, ${left} temporary files seen, none after the next run`,
  );
  expect(killed).toBeGreaterThan(50);
});

test('2,000 verbatims with planted data: nothing of it in any output', async () => {
  const { values, outputs } = await checkNothingLeaks(2000);
  console.log(`${values} planted values, ${outputs} outputs, 0 leaked`);
});

test('the list of commands is the one that these tests know', () => {
  expect(COMMANDS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['classify', 'report', 'digest', 'inspect']),
  );
});
