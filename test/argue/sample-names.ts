import { namesOf } from '../../src/argue/language/names.ts';
import type { CaseRecord } from '../../src/record/case-record.ts';

const rows: Readonly<Record<string, readonly object[]>> = {
  actors: [
    {
      id: 'USSR',
      kind: 'state',
      name: 'Soviet Union',
      names: [{ text: 'Union of Soviet Socialist Republics' }, { text: 'СССР' }],
    },
    { id: 'ROC', kind: 'state', name: 'Republic of China', names: [{ text: '中華民國' }] },
    { id: 'PRC', kind: 'state', name: "People's Republic of China" },
    { id: 'USA', kind: 'state', name: 'United States', names: [{ text: 'United States of America' }] },
    { id: 'POL', kind: 'state', name: 'Poland' },
    { id: 'UN', kind: 'organisation', name: 'United Nations' },
  ],
  places: [
    { id: 'port-arthur', name: 'Port Arthur' },
    { id: '北京', name: 'Beijing' },
  ],
  eventTypes: [{ id: 'back-channel', title: 'Back-channel visit', weight: 2 }],
  events: [
    {
      id: 'ussuri-clash',
      title: 'The clash on Zhenbao',
      type: '190',
      channel: 'public',
      tags: ['contact', 'border'],
    },
    { id: 'border-talks', title: 'Border talks open', type: 'back-channel' },
    { id: '1969-visit', title: 'Victor Louis in Taipei', type: 'back-channel' },
  ],
  instruments: [
    { id: 'treaty-1945', kind: 'treaty', title: 'Treaty of 1945' },
    { id: 'treaty-1950', kind: 'treaty', title: 'Treaty of 1950' },
  ],
  spells: [
    { id: 'ussuri', kind: 'crisis', title: 'The Ussuri crisis' },
    { id: 'ussr-roc', kind: 'recognition', level: 'de-jure' },
  ],
  votes: [
    { id: 'albanian-draft-1968', question: 'Draft of Albania' },
    { id: 'albanian-draft-1969', question: 'Draft of Albania' },
  ],
  claims: [{ id: 'no-instrument' }],
  dataSets: [{ id: 'un-votes', title: 'Roll calls of the General Assembly', format: 'un-votes' }],
};

const byId = new Map(
  Object.entries(rows).flatMap(([table, of]) =>
    of.map((row) => [(row as { id: string }).id, { table, row }] as const),
  ),
);

/** The names of a small case: six actors, two places, and rows of every table of facts. */
export const names = namesOf({ byId, leftOut: [] } as unknown as CaseRecord);
