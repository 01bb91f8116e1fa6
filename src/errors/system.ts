/** What the system means by its codes, as the end of "FILE cannot be read:"; where it differs of writing, that too. */
const REASONS: Readonly<Record<string, string | { readonly read: string; readonly written: string }>> = {
  ENOENT: { read: 'it is not there', written: 'its folder is not there' },
  EACCES: { read: 'you may not read it', written: 'you may not write there' },
  EPERM: { read: 'you may not read it', written: 'you may not write there' },
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a file of that name is in the way',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'a file may not be larger',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
};

/** Why the system refused, in words; its own where nobody has put it better. */
export function systemReason(error: unknown, what: 'read' | 'written'): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code ?? ''];
  return typeof reason === 'object' ? reason[what] : (reason ?? code ?? message ?? String(error));
}

/** Whether there was no room: a disk that is full, a quota that is spent, a file that may not grow. */
export const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');
