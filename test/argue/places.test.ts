import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { caseOf, readingOf } from '../case-of.ts';

const record = `
coverage: [{ kind: possession, period: 1900/2000, evidence: "@one" }]
places:
  - { id: bay, name: The Bay, within: port, evidence: "@one" }
  - { id: rock, name: The Rock, evidence: "@one" }
instruments:
  - { id: cession, kind: treaty, title: Treaty of cession, parties: [A, B], signed: 1949-12-01, channel: public, evidence: "@one" }
spells:
  - { id: old, kind: possession, by: A, object: port, start: 1900-01-01, end: 1949-12-31, evidence: "@one" }
  - { id: new, kind: possession, by: B, object: port, start: 1950-01-01, through: cession, evidence: "@one" }
  - { id: force, kind: occupation, by: C, of: B, object: port, start: 1960-01-01, end: 1960-12-31, evidence: "@two" }
  - { id: both-a, kind: possession, by: A, object: bay, level: joint, start: 1950-01-01, end: 1959-12-31, evidence: "@one" }
  - { id: both-b, kind: possession, by: B, object: bay, level: joint, start: 1950-01-01, end: 1959-12-31, evidence: "@one" }
  - { id: lease, kind: status, object: port, by: B, level: leased, start: 1950-01-01, end: 1954-12-31, through: cession, evidence: "@one" }
  - { id: freedom, kind: status, object: port, level: autonomous, start: 1955-01/1955-12, end: 1999, evidence: "@one" }
  - { id: doubted, kind: status, object: bay, level: neutral, start: 1950-01-01, end: 1960-01-01, evidence: "@one" }
  - { id: other, kind: status, object: bay, level: closed, start: 1955-01-01, end: 1960-01-01, evidence: "@one" }
`;

async function verdictsOf(expected: Readonly<Record<string, string>>, more = '', account?: string) {
  const claims = Object.keys(expected).map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const report = judgeCase(await caseOf(`${record}${more}claims:\n${claims.join('\n')}`), {
    worlds: 200,
    ...(account === undefined ? {} : { account }),
  });
  expect(Object.fromEntries(report.claims.map(({ test, verdict }) => [test, verdict]))).toEqual(expected);
  return report.claims;
}

describe('possession', () => {
  it('possession(place) on a date is who possessed it, each of several', async () => {
    const claims = await verdictsOf({
      'possession(port) on 1949-12-31 = A': 'holds',
      'possession(port) on 1950-01-01 = B': 'holds',
      'possession(port) on 1960-06-01 = C': 'fails',
      'possession(bay) on 1955 = A and possession(bay) on 1955 = B': 'holds',
      'possession(bay) on 1965 = A': 'untestable',
      'possession(rock) on 1950 != A': 'untestable',
    });
    expect(claims[5]!.missing).toEqual(['the record has no possession of "rock" on that day']);
  });
});

describe('statusOf', () => {
  it('statusOf(place) on a date is a word; unknown where none is recorded or two differ', async () => {
    const claims = await verdictsOf({
      'statusOf(port) on 1952 = leased': 'holds',
      'statusOf(port) on 1956 = autonomous': 'holds',
      'statusOf(port) on 1955-07-01 = autonomous': 'untestable',
      'statusOf(port) on 1949 = leased': 'untestable',
      'statusOf(bay) on 1952 = neutral': 'holds',
      'statusOf(bay) on 1957 = neutral': 'untestable',
    });
    expect(claims[5]!.missing).toEqual([
      'the record gives "bay" more than one status on that day: neutral, closed',
    ]);
  });

  it('a status weighs nothing', async () => {
    await verdictsOf({ 'relation(B, C) on 1952 = 0': 'untestable', 'exists(lease)': 'holds' });
  });
});

describe('transfers', () => {
  it('transfers(place) are the possessions that began in the window, with what made them', async () => {
    await verdictsOf({
      'count(transfers(port)) = 2': 'holds',
      'count(transfers(port) from 1940 to 1960) = 1': 'holds',
      'last(transfers(port)).by = B': 'holds',
      'last(transfers(port)).through = cession': 'holds',
      'count(transfers(port, by = A)) = 1': 'holds',
      'count(transfers(rock)) = 0': 'holds',
      'exists(transfers(port) from 1951 to 1999)': 'fails',
    });
  });

  it('a transfer is not known where a possession was lost, unless of another place', async () => {
    const { record: broken } =
      await readingOf(`${record.replace('object: bay, level: joint, start: 1950-01-01', 'object: bay, level: joint, start: 1950-1-1')}
claims:
  - { id: a, says: x, by: "@one", test: "count(transfers(bay)) = 2" }
  - { id: b, says: x, by: "@one", test: "possession(bay) on 1955 = B" }
  - { id: c, says: x, by: "@one", test: "count(transfers(port)) = 2" }
  - { id: d, says: x, by: "@one", test: "possession(port) on 1955 = B" }
`);
    expect(judgeCase(broken, { worlds: 5 }).claims.map(({ verdict }) => verdict)).toEqual([
      'untestable',
      'untestable',
      'holds',
      'holds',
    ]);
  });

  it('what came to be so through a treaty that is no longer in the record is not whole', async () => {
    const { record: broken } = await readingOf(`${record.replace('signed: 1949-12-01', 'signed: soon')}
claims:
  - { id: a, says: x, by: "@one", test: "last(transfers(port)).through = cession" }
`);
    expect(judgeCase(broken, { worlds: 5 }).claims[0]!.verdict).toBe('untestable');
  });
});

describe('reportDate', () => {
  it('reportDate(record) tells of each place whose it was and what, since when, through what', async () => {
    const read = await caseOf(record);
    const { places } = reportDate(read, dayOf(1960, 6, 1), { worlds: 10, reading: defaultReading(read) });
    expect(places.map(({ id, held }) => [id, held.map(({ how, by, level }) => [how, by, level])])).toEqual([
      [
        'port',
        [
          ['possessed', ['B'], undefined],
          ['occupied', ['C'], undefined],
          ['status', [], 'autonomous'],
        ],
      ],
    ]);
    expect(places[0]!.held[0]).toMatchObject({
      stated: { text: '1950-01-01' },
      through: [{ id: 'cession', title: 'Treaty of cession' }],
    });
    const before = reportDate(read, dayOf(1952, 6, 1), { worlds: 10, reading: defaultReading(read) });
    expect(before.places.map(({ id, within }) => [id, within])).toEqual([
      ['bay', ['port']],
      ['port', undefined],
    ]);
  });
});
