import { readFileSync } from 'node:fs';
import type { Document } from 'yaml';
import { yaml } from '../../data/packages.js';
import { type AlertRule, alertRule, shippedRules } from '../../digest/index.js';
import { Failure } from '../../errors/failure.js';

/** The rules under "alerts:" of a configuration file; those of voc where it has none. @throws Failure config_invalid */
export function readAlertRules(file: string | null): AlertRule[] {
  if (file === null) return shippedRules();
  const { isMap, isNode, LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, logLevel: 'error' });
  if (!isMap(document.contents) || !document.contents.has('alerts')) return shippedRules();
  const given = alertsOf(document, file);
  const wrong = (path: readonly (string | number)[], what: string) => {
    const node = document.getIn(path, true);
    const { line, col } = lines.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0);
    return new Failure(
      'config_invalid',
      `${file}:${line}:${col}: ${what}`,
      'A rule is written as in docs/digest.md, such as "- { when: theme, theme: delivery.speed, over: 8 % }".',
    );
  };
  if (given === null) return [];
  if (!Array.isArray(given)) throw wrong(['alerts'], '"alerts" takes a list of rules.');
  return given.map((rule: unknown, i) => {
    const { data, error } = alertRule().safeParse(rule);
    if (data) return data;
    const [issue] = error.issues;
    const path = ['alerts', i, ...(issue?.path ?? [])] as (string | number)[];
    throw wrong(path, `this alert rule is wrong: ${issue?.path.join('.') || 'rule'}: ${issue?.message}.`);
  });
}

function alertsOf(document: Document, file: string): unknown {
  try {
    return (document.toJS() as { alerts: unknown }).alerts;
  } catch (error) {
    throw new Failure(
      'config_invalid',
      `${file}: ${(error as Error).message}.`,
      'Write the rules out, without aliases.',
    );
  }
}
