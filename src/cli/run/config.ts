import { EXIT } from '../../errors/catalogue.js';
import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import { inlineYaml, jsonText } from '../../render/index.js';
import type { CommandContext } from '../command.js';
import { readSettings, type Settings, STRUCTURED } from '../config-file.js';
import { FILE_NAME } from '../find-config.js';
import { FLAGS, type FlagName } from '../flags.js';
import { chooseFormat } from '../formats.js';

/** One value in force and where it comes from: file:line:column, or "default". */
interface Line {
  readonly name: FlagName;
  readonly value: unknown;
  readonly origin: string;
}

const FORMATS = [
  {
    id: 'text',
    extensions: [],
    render: (lines: readonly Line[], origins: boolean): string =>
      lines
        .map(({ name, value, origin }) => `${origins ? `${origin}\t` : ''}${name}: ${inlineYaml(value)}\n`)
        .join(''),
  },
  {
    id: 'json',
    extensions: [],
    render: (lines: readonly Line[]): string => `${jsonText(lines, 2)}\n`,
  },
] as const;

/** What the configuration says of flags; without names: of those that the file sets, or, with --show-origin and no file, the defaults. */
export async function config({ inputs, options, terminal, configFile }: CommandContext): Promise<number> {
  const format = chooseFormat(FORMATS, { format: options.format }, 'text');
  const settings: Settings = configFile === null ? new Map() : readSettings(configFile, options.profile);
  const areDefaults = inputs.length === 0 && configFile === null && options['show-origin'] === true;
  const names = inputs.length > 0 ? inputs.map(flagName) : areDefaults ? WITH_DEFAULT : [...settings.keys()];
  const lines = names.flatMap((name) => lineOf(name, settings));
  if (lines.length === 0 || areDefaults)
    terminal.say(
      inputs.length > 0
        ? `voc: not set, and without a default: ${names.join(', ')}.`
        : configFile === null
          ? `voc: there is no ${FILE_NAME} here or above${areDefaults ? ', so the defaults are in force' : ''}; "voc init" makes one.`
          : `voc: ${configFile} sets no flag.`,
    );
  await terminal.write(format.render(lines, options['show-origin'] === true));
  return EXIT.done;
}

/** What is in force where nobody says otherwise. */
const WITH_DEFAULT: readonly FlagName[] = Object.values(FLAGS)
  .filter((flag) => flag.default !== undefined)
  .map(({ name }) => name as FlagName);

function lineOf(name: FlagName, settings: Settings): Line[] {
  const set = settings.get(name);
  if (set) return [{ name, value: set.value, origin: set.at }];
  const value = FLAGS[name].default;
  return value === undefined ? [] : [{ name, value, origin: 'default' }];
}

/** @throws Failure usage, with what is meant where somebody wants to set a flag, or names a part of the file */
function flagName(text: string): FlagName {
  const name = text.replace(/^--/, '');
  if (Object.hasOwn(FLAGS, name)) return name as FlagName;
  const [key = '', value] = name.split(/[=:]/);
  if (value !== undefined || name === 'set')
    throw new Failure(
      'usage',
      `voc config shows settings and changes none: "${text}".`,
      `Write them into ${FILE_NAME}, a line each: ${Object.hasOwn(FLAGS, key) ? key : 'top'}: ${value || 5}`,
    );
  throw new Failure(
    'usage',
    `There is no flag "${text}".${didYouMean(name, Object.keys(FLAGS))}`,
    STRUCTURED.has(name)
      ? `"${name}" stands in the file itself; --profile NAME shows what is in force with a profile.`
      : '"voc help report" lists the flags; --profile NAME shows those of a profile.',
  );
}
