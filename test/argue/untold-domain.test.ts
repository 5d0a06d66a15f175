import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportSeries } from '../../src/report/report-series.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage:
  - { period: 1900/2000 }
events:
  - { id: landing, date: 1950-01-01, by: A, to: B, type: "190", title: A landing, channel: public, domain: security, evidence: "@one, p. 1" }
  - { id: loan, date: 1950-02-01, by: A, to: B, type: "071", title: A loan, channel: public, domain: economic, evidence: "@one, p. 2" }
  - { id: untold, date: 1952-03-01, by: A, to: B, type: "042", title: A visit, channel: public, evidence: "@one, p. 3" }
  - { id: elsewhere, date: 1952-03-01, by: A, to: C, type: "042", title: Another, channel: public, domain: economic, evidence: "@one, p. 4" }
spells:
  - { id: ban, kind: embargo, by: C, of: A, start: 1960-01-01, end: 1961-01-01, evidence: "@one, p. 6" }
`;

async function judged(tests: readonly string[], more = '') {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  return judgeCase(await caseOf(`${record}${more}claims:\n${claims.join('\n')}`), { worlds: 20 });
}

describe('a domain that is not stated', () => {
  it('leaves open of which domain an act was: counts and shares lie between bounds', async () => {
    const expected = {
      'count(events(A, B, domain = security)) = 1': 'untestable',
      'count(events(A, B, domain = security)) >= 1': 'holds',
      'count(events(A, B, domain = security)) > 2': 'fails',
      'count(events(A, B, domain = security) in 1950) = 1': 'holds',
      'count(contacts(A, B, domain = diplomatic)) = 0': 'untestable',
      'count(contacts(A, C, domain = diplomatic)) = 0': 'holds',
      'count(events(A, B)) = 3': 'holds',
      'share(events(A, B), domain = economic) >= 0.33': 'holds',
      'share(events(A, B), domain = economic) = 0': 'fails',
      'share(events(A, B), domain = economic) < 0.5': 'untestable',
      'share(events(A, B), domain = diplomatic) = 0': 'untestable',
      'exists(events(A, B, domain = humanitarian))': 'untestable',
      'exists(events(A, B, domain = security))': 'holds',
      'last(events(A, B, domain = economic)) = loan': 'untestable',
      'share(spells(kind = embargo), domain = economic) = 1': 'holds',
      'untold.domain = security': 'untestable',
    };
    const { claims } = await judged(Object.keys(expected));
    expect(Object.fromEntries(claims.map(({ test, verdict }) => [test, verdict]))).toEqual(expected);
    expect(claims[0]!.missing).toContain(
      '"untold" states no domain, so that of which domain it was is not known',
    );
  });

  it('keeps the relation and the contact in one domain between what it is without the act and with it', async () => {
    const on = (relation: string, day: string) => `${relation} on ${day}`;
    const security = 'relation(A, B, domain = security)';
    const expected = {
      [`${on(security, '1951-01-01')} < -2`]: 'holds',
      [`${on(security, '1952-03-01')} < -1`]: 'untestable',
      [`${on(security, '1952-03-01')} < 2`]: 'holds',
      [`${on(security, '1952-03-01')} < -2`]: 'fails',
      [`${on('relation(A, B, domain = economic)', '1952-03-01')} > 0`]: 'holds',
      [`${on('contact(A, B, domain = security)', '1952-03-01')} = 0`]: 'untestable',
      [`${on('contact(A, C, domain = security)', '1952-03-01')} = 0`]: 'holds',
      [`mean(${security} from 1950 to 1951) < 0`]: 'holds',
      [`mean(${security} from 1950 to 1952) < 0`]: 'untestable',
      'exists(rupture(A, B, domain = security) from 1949 to 1950)': 'fails',
      'exists(engagement(A, B, domain = economic) from 1951 to 1953)': 'untestable',
    };
    const { claims } = await judged(Object.keys(expected), 'readings: { talk: [table] }\n');
    expect(Object.fromEntries(claims.map(({ test, verdict }) => [test, verdict]))).toEqual(expected);
    const side = claims[1]!.parts[0]!.left!.median as { value: number; most: number };
    // half of 1.9 points, one way only
    expect(side.most - side.value).toBeCloseTo(0.95, 9);
  });

  it('is noted where a test asks for a domain of those whose acts state none', async () => {
    const { problems } = await judged([
      'count(events(A, B, domain = security)) >= 1',
      'share(events(A, B), domain = economic) >= 0',
      'count(events(A, C, domain = security)) = 0',
      'count(events(A, B)) = 3',
    ]);
    const notes = problems.filter(({ code }) => code === 'claim-domain-unstated');
    expect(notes.map(({ severity, message, hint }) => [severity, message, hint])).toEqual([
      [
        'note',
        '"untold" states no domain: whether it is of security is not known',
        'give it a `domain` where the sources tell',
      ],
      expect.arrayContaining(['"untold" states no domain: whether it is of economic is not known']),
    ]);
  });

  it('leaves steps of the series of a domain without a value, and its acts at least so many', async () => {
    const read = await caseOf(record);
    const { rows, missing } = reportSeries(read, 'A', 'B', {
      worlds: 20,
      reading: defaultReading(read),
      domain: 'security',
    });
    const year = (y: number) => rows[y - 1900]!;
    expect(year(1951).range?.median).toBeLessThan(-1);
    expect(year(1952).range).toBeUndefined();
    expect(year(1952)).toMatchObject({ acts: 0, actsMost: null });
    expect(year(1960).range).toBeDefined();
    expect(missing).toEqual(['"untold" states no domain, so that of which domain it was is not known']);
  });
});
