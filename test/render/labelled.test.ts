import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelled } from '../../src/render/labelled.js';
import { messagesFor } from '../../src/render/messages.js';
import { digestSchema } from '../../src/schema/digest-schema.js';
import { reportSchema } from '../../src/schema/report.js';

const SECTIONS = {
  urgency: { critical: [{ text: '늦어요', owners: ['logistics'] }] },
  facets: [{ id: 'intents', values: [{ id: 'complaint', count: 1 }] }],
  moments: {
    touchpoints: [{ id: 'app', count: 2 }],
    map: [{ touchpoint: 'app', moment: null }],
    worst: { id: 'receive', quotes: [] },
    best: null,
  },
  owners: {
    owners: [{ id: 'logistics', count: 1 }],
    again: { customers: { owners: [{ id: 'logistics' }] } },
  },
  complaints: { themes: [{ id: 'delivery.speed', label: '배송 속도' }] },
};

test('what voc knows by name has it beside its id; everything else stays as it is', () => {
  const messages = messagesFor('ko');
  const { sections } = labelled({ sections: SECTIONS }, messages) as { sections: typeof SECTIONS };
  const logistics = messages.label('owner', 'logistics');
  expect(sections).toEqual({
    ...SECTIONS,
    urgency: { critical: [{ text: '늦어요', owners: ['logistics'], ownerLabels: [logistics] }] },
    facets: [{ id: 'intents', label: 'intents', values: [{ id: 'complaint', label: '불만', count: 1 }] }].map(
      (facet) => ({ ...facet, label: messages.label('facet', 'intents') }),
    ),
    moments: {
      touchpoints: [{ id: 'app', label: messages.label('touchpoint', 'app'), count: 2 }],
      map: [
        {
          touchpoint: 'app',
          touchpointLabel: messages.label('touchpoint', 'app'),
          moment: null,
          momentLabel: null,
        },
      ],
      worst: { id: 'receive', label: messages.label('moment', 'receive'), quotes: [] },
      best: null,
    },
    owners: {
      owners: [{ id: 'logistics', label: logistics, count: 1 }],
      again: { customers: { owners: [{ id: 'logistics', label: logistics }] } },
    },
  });
});

test('a value without sections is as it was', () => {
  const value: { locale: string; sections?: object } = { locale: 'ko' };
  expect(labelled(value, messagesFor('ko'))).toBe(value);
});

test.each([
  ['render/report.ko.json', reportSchema],
  ['render/report.en.json', reportSchema],
  ['digest/shop.ko.json', digestSchema],
  ['digest/shop.en.json', digestSchema],
])('labels and all, %s keeps to the schema that is published', (file, schema) => {
  const written = JSON.parse(
    readFileSync(new URL(`../../fixtures/expected/${file}`, import.meta.url), 'utf8'),
  );
  expect(schema.safeParse(written).error?.issues ?? []).toEqual([]);
});
