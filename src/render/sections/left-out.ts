import { heading } from '../blocks.js';
import { saidLine, saidTable } from './listening.js';
import type { ShowSection } from './section.js';

export const leftOut: ShowSection<'leftOut'> = ({ groups, access, machine }, messages, detail) => [
  heading(messages.text('heading.leftOut')),
  ...saidTable(groups, { column: 'column.customerGroup', kind: 'customerGroup' }, messages, detail),
  ...saidLine('leftOut.access', access, messages, detail),
  ...saidLine('leftOut.machine', machine, messages, detail),
];
