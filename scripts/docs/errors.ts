import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readData } from '../../src/data/read.js';
import { FAILURES } from '../../src/errors/catalogue.js';
import { page, table } from './page.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** What each code means, in both languages. */
const NAMES = readData<{ failure: Record<string, { ko: string; en: string }> }>(
  'messages/labels.yaml',
).failure;

interface Thrown {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Every failure as it is thrown: code, exit code, message, remedy. What is filled in at run time is shown as ⟨…⟩. */
export function errorsPage(): string {
  const thrown = sources().flatMap((file) => failuresIn(file));
  const codes = Object.entries(FAILURES);
  return page(
    'Failures and what to do',
    'each `new Failure(…)` in src/',
    codes
      .map(([code, exit]) => {
        const rows = thrown.filter((failure) => failure.code === code);
        const known = new Map(
          rows.map(({ message, remedy }) => [`${message}\0${remedy}`, [message, remedy]]),
        );
        const { ko, en } = NAMES[code]!;
        return `## ${code} (exit ${exit})\n\n${en} ${ko}\n\n${table(['message', 'what to do'], [...known.values()])}`;
      })
      .join('\n\n'),
  );
}

const sources = (): string[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();

function failuresIn(file: string): Thrown[] {
  const tree = ts.createSourceFile(file, readFileSync(src + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Thrown[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Failure') {
      const [code, message, remedy] = (node.arguments ?? []).map(wordsOf);
      if (code && message && remedy && /[^⟨⟩ ]+ [^⟨⟩ ]/.test(message)) found.push({ code, message, remedy });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The text of an expression: literals as they are, what is computed as ⟨name⟩. */
function wordsOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans.map(({ expression, literal }) => wordsOf(expression) + literal.text).join('')
    );
  if (ts.isBinaryExpression(node)) return wordsOf(node.left) + wordsOf(node.right);
  if (ts.isConditionalExpression(node)) return `${wordsOf(node.whenTrue)} / ${wordsOf(node.whenFalse)}`;
  if (ts.isCallExpression(node) && node.expression.getText().startsWith('didYouMean')) return '';
  return `⟨${nameOf(node)}⟩`;
}

/** The last name of an expression: "options.output" is "output". */
const nameOf = (node: ts.Expression): string =>
  /[A-Za-z_]\w*(?!.*[A-Za-z_]\w)/s.exec(node.getText())?.[0] ?? '…';
