/**
 * One record a flag: the parser, the help, the config file and the generated reference all read this table.
 * Names are the public contract of docs/cli.md.
 */
export interface Flag {
  /** Key in the parsed options and in voc.config.yaml: the long name without dashes. */
  readonly name: string;
  readonly short?: string;
  /** Placeholder of the value; absent: a switch. */
  readonly value?: string;
  readonly help: string;
  readonly group:
    | 'Text'
    | 'Input'
    | 'Columns'
    | 'Labels'
    | 'Filters'
    | 'Analysis'
    | 'Store'
    | 'Output'
    | 'Running';
  readonly kind: 'switch' | 'text' | 'list' | 'number' | 'bytes' | 'share' | 'zone';
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean;
  /** A switch that is on by default and is turned off by --no-NAME. */
  readonly negative?: true;
  /** Names a file or a folder: one that is read, one that is written, or one that is kept, which is both. */
  readonly file?: 'read' | 'written' | 'kept';
  /** May stand in voc.config.yaml. Paths that are written and engines that are started may not. */
  readonly config?: false;
}

/** Flags by their names. */
export type FlagTable = Readonly<Record<string, Omit<Flag, 'name'>>>;
