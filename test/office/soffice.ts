import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa, execaSync } from 'execa';

/** Whether LibreOffice is there; tests without it say so. */
export const hasOffice: boolean = execaSync('soffice', ['--version'], { reject: false }).exitCode === 0;
if (!hasOffice) console.log('SKIPPED: soffice is not installed (Debian: apt-get install libreoffice-calc)');

/** Comma, double quotes, UTF-8, every cell as it is shown, all sheets. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Opens a file in LibreOffice without a window and saves it as something else. Gives the names of what it wrote. */
async function convert(file: string, to: string, folder: string): Promise<string[]> {
  const into = join(folder, `${basename(file)}.${to.split(':', 1)[0]}`);
  mkdirSync(into, { recursive: true });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await execa('soffice', [
    '--headless',
    '--norestore',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    to,
    '--outdir',
    into,
    file,
  ]);
  return readdirSync(into).map((name) => join(into, name));
}

/** The sheets of a workbook as LibreOffice shows them: sheet name → CSV. */
export async function asCsv(file: string, folder: string): Promise<Map<string, string>> {
  const stem = `${basename(file).replace(/\.\w+$/, '')}-`;
  return new Map(
    (await convert(file, CSV, folder)).map((path) => [
      basename(path, '.csv').replace(stem, ''),
      readFileSync(path, 'utf8'),
    ]),
  );
}

/** A file saved again by LibreOffice as a workbook. */
export async function asXlsx(file: string, folder: string): Promise<string> {
  const [path] = await convert(file, 'xlsx', folder);
  return path!;
}
