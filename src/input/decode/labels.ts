import { Failure } from '../../errors/failure.js';

export const ENCODINGS = ['utf-8', 'cp949', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ALIASES: ReadonlyMap<string, Encoding> = new Map(
  Object.entries({
    utf8: 'utf-8',
    'utf-8-sig': 'utf-8',
    ascii: 'utf-8',
    'us-ascii': 'utf-8',
    'euc-kr': 'cp949',
    euckr: 'cp949',
    'ks_c_5601-1987': 'cp949',
    uhc: 'cp949',
    ms949: 'cp949',
    'windows-949': 'cp949',
    'utf-16': 'utf-16le',
    utf16: 'utf-16le',
    utf16le: 'utf-16le',
    unicode: 'utf-16le',
    utf16be: 'utf-16be',
    cp1252: 'windows-1252',
    latin1: 'windows-1252',
    'iso-8859-1': 'windows-1252',
  } satisfies Record<string, Encoding>),
);

/** "UTF-16" without a byte order, which the bytes then tell. */
export const isUtf16Label = (label: string): boolean => /^(?:utf-?16|unicode)$/i.test(label.trim());

/** The encoding behind a label that people use ("EUC-KR", "ms949", "latin1"). */
export function encodingOf(label: string): Encoding {
  const name = label.trim().toLowerCase();
  const known = (ENCODINGS as readonly string[]).includes(name) ? (name as Encoding) : ALIASES.get(name);
  if (!known) {
    throw new Failure(
      'encoding_unknown',
      `voc does not know the encoding "${label}".`,
      `Use one of: ${ENCODINGS.join(', ')} (euc-kr is read as cp949).`,
    );
  }
  return known;
}
