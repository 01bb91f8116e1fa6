import type { ReportFormat } from '../../../src/render/format.js';
import type { Report } from '../../../src/schema/report.js';

/** One line for a chat. Copy to src/render/formats/oneline.ts and list it in formats/index.ts. */
export const oneline = {
  id: 'oneline',
  extensions: ['.line'],
  render: ({ coverage, sections }: Report) => {
    const [first] = sections.complaints?.themes ?? [];
    const most = first === undefined ? 'no complaint theme' : `${first.label} ${first.count}`;
    return `${coverage.read} read, most complaints: ${most}\n`;
  },
} as const satisfies ReportFormat;
