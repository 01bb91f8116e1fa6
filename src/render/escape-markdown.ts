import { tidy } from './tidy.js';

/**
 * Text that Markdown shows as it is, on one line: no table cell ends, no HTML, code, emphasis, image or link begins. GitHub
 * links bare addresses and pings @names after it has undone escapes, so these are also parted by an empty comment.
 */
export const escapeMarkdown = (text: string): string =>
  tidy(text)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/#(?=\d)/g, '#<!-- -->')
    .replace(/@/g, '@<!-- -->')
    .replace(/:(?=\/\/)/g, ':<!-- -->')
    .replace(/(www)\./gi, '$1<!-- -->.')
    .replace(/^[-+=](?!\d)/, '\\$&')
    .replace(/^#/, '\\#')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
