import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { stepsOver } from '../../src/measure/relations/steps.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { questionsOn } from '../../src/report/questions-on.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { reportSeries } from '../../src/report/report-series.ts';
import { caseOf } from '../case-of.ts';

const rows = `
readings: { halfLife: [P1Y], amplitude: [4], shortest: [P1D], neutral: [1], weights: [gdelt] }
coverage:
  - { between: [A, B, C], period: 1950/1960 }
events:
  - { id: aid, date: 1955-01-01, by: [A, B], type: "070", title: Aid, evidence: "@one" }
  - { id: talks, date: 1955-01-02, by: [A, C], type: "057", title: A pact, channel: secret, evidence: "@one" }
  - { id: raid, date: 1955-01-03, by: B, to: C, type: "190", title: A raid, evidence: "@one" }
  - { id: doubted, date: 1955-01-04, by: A, to: B, type: "112", title: An accusation, evidence: "@one; @two, denies" }
spells:
  - { id: recognition, kind: recognition, by: A, of: B, start: 1951-01-01, end: 1955-01-31, level: de-jure, evidence: "@one" }
  - { id: harbour, kind: possession, by: B, object: port, start: 1952-05, evidence: "@one" }
  - { id: quarrel, kind: crisis, between: [B, C], start: 1955-01-01, title: The quarrel, evidence: "@one; @two, denies" }
instruments:
  - { id: pact, title: The pact, kind: pact, parties: [A, C], signed: 1954-01-01, end: 1956-01-01, weight: 0, evidence: "@one" }
`;

const options = async (yaml: string) => {
  const record = await caseOf(yaml);
  return { record, options: { worlds: 400, reading: defaultReading(record) } };
};

describe('reportDate', () => {
  it('reportDate() tells relations, what stood, the triangle with its pivot, and the blocs', async () => {
    const { record, options: how } = await options(rows);
    const report = reportDate(record, dayOf(1955, 1, 10), how);
    expect(report.relations.map(({ a, b }) => `${a}${b}`)).toEqual(['AB', 'AC', 'BC']);
    const [ab, ac, bc] = report.relations.map(({ range }) => range);
    expect(ab!.high).toBeCloseTo(7 * 2 ** (-9 / 365.2425), 9);
    expect(ab!.low).toBeCloseTo(ab!.high - 2 ** (-6 / 365.2425), 9);
    expect(ac!.low).toBe(ac!.high);
    expect(bc!.median).toBeCloseTo((-10 / 2) * 2 ** (-7 / 365.2425), 9);
    expect(report.recognition).toEqual([
      {
        by: 'A',
        of: 'B',
        since: dayOf(1951, 1, 1),
        stated: { text: '1951-01-01', words: '1 January 1951' },
        level: 'de-jure',
        share: 1,
        fact: 'recognition',
      },
    ]);
    expect(report.recognitionOrder).toEqual([
      {
        of: 'B',
        certainlyFirst: ['A'],
        possiblyFirst: ['A'],
        certain: 1,
        possible: 1,
        gap: 'the record does not cover recognition',
      },
    ]);
    expect(report.balance).toEqual({ value: 0, of: 1 });
    expect(report.possessions[0]).toMatchObject({ by: 'B', of: 'port', share: 1 });
    expect(report.instruments.map(({ id }) => id)).toEqual(['pact']);
    expect(report.standing[0]).toMatchObject({ id: 'quarrel', parties: ['B', 'C'] });
    expect(report.standing[0]!.share).toBeCloseTo(0.5, 1);
    expect(report.triangles).toEqual([{ of: ['A', 'B', 'C'], type: 'romantic', pivot: 'A', share: 1 }]);
    expect(report.blocsNote).toMatch(/divisions are equally good/);
  });

  it('reportDate(a marriage) names the outcast, and no pivot', async () => {
    const { record, options: how } = await options(
      rows.replace('type: "057", title: A pact', 'type: "190", title: A clash'),
    );
    expect(reportDate(record, dayOf(1955, 1, 10), how).triangles).toEqual([
      { of: ['A', 'B', 'C'], type: 'marriage', outcast: 'C', share: 1 },
    ]);
  });

  it('reportDate(a day that is not covered) says what is missing, and gives no relation', async () => {
    const { record, options: how } = await options(rows);
    const report = reportDate(record, dayOf(1965, 1, 1), how);
    expect(report.relations).toEqual([]);
    expect(report.missing[0]).toMatch(/does not cover/);
    expect(report.blocsNote).toBe('no relation is known');
  });

  it('reportDate(as seen by an actor) leaves out secrets that it did not know', async () => {
    const { record, options: how } = await options(rows);
    const report = reportDate(record, dayOf(1955, 1, 10), { ...how, asSeenBy: 'B' });
    expect(report.relations.find(({ a, b }) => a === 'A' && b === 'C')!.range.high).toBe(0);
    expect(report.asSeenBy).toBe('B');
  });

  it('reportDate(as seen by an actor) does not know what one could see of acts without a channel', async () => {
    const { record, options: how } = await options(rows.replace('channel: secret, ', ''));
    const on = (asSeenBy?: string) => {
      const report = reportDate(record, dayOf(1955, 1, 10), { ...how, ...(asSeenBy ? { asSeenBy } : {}) });
      const pair = report.relations.find(({ a, b }) => a === 'A' && b === 'C');
      return [pair?.range.high, pair?.contact, report.missing.filter((gap) => gap.includes('A and C'))];
    };
    const why = (what: string, id: string) =>
      `${what} of A and C, as B could see it: "${id}" states no channel, so that who knew of it is not known`;
    expect(on('B')).toEqual([undefined, undefined, [why('relation', 'talks')]]);
    expect(on('A')).toEqual(on());
    // of a secret act it is known that B did not know; the pact weighs nothing, but was a contact
    const secret = await options(rows);
    const report = reportDate(secret.record, dayOf(1955, 1, 10), { ...secret.options, asSeenBy: 'B' });
    expect(report.relations.find(({ a, b }) => a === 'A' && b === 'C')!.contact).toBeUndefined();
    expect(report.missing).toContain(why('contact', 'pact'));
  });

  it('reportDate(as seen by an actor) leaves out every instrument, position, decision and cause that it did not know', async () => {
    const { record, options: how } = await options(`
instruments:
  - { id: hidden, title: Hidden, kind: pact, parties: [A, C], signed: 1950-01-01, channel: secret, known: [{ to: B, on: 1956-01-01 }], evidence: "@one" }
  - { id: open, title: Open, kind: pact, parties: [A, C], signed: 1950-01-02, channel: public, evidence: "@one" }
  - { id: silent, title: Silent, kind: pact, parties: [A, C], signed: 1950-01-03, evidence: "@one" }
positions:
  - { id: plan, by: A, on: border, stance: fight, start: 1950-01-01, channel: secret, evidence: "@one" }
  - { id: speech, by: C, on: border, stance: talk, start: 1950-01-01, channel: public, evidence: "@one" }
events:
  - { id: order, date: 1951-01-01, by: A, to: C, type: "010", title: An order, channel: secret, decides: { border: fight }, evidence: "@one" }
  - { id: vow, date: 1950-06-01, by: C, type: "010", title: A vow, channel: public, decides: { border: talk }, evidence: "@one" }
places: [{ id: hill, name: The hill }]
spells:
  - { id: held, kind: possession, by: A, object: hill, start: 1950-01-01, through: [hidden, open], evidence: "@one" }
`);
    const on = (year: number, asSeenBy?: string) => {
      const seen = asSeenBy === undefined ? {} : { asSeenBy };
      const report = reportDate(record, dayOf(year, 1, 10), { ...how, ...seen });
      const [border] = questionsOn(report.questions);
      return {
        instruments: report.instruments.map(({ id }) => id),
        positions: border!.positions.map(({ id }) => id),
        decided: border!.decisions.map(({ id, over }) => [id, over.map(({ actor }) => actor)]),
        through: report.places[0]!.held[0]!.through!.map(({ id }) => id),
        untold: report.missing.filter((gap) => gap.startsWith('whether')),
      };
    };
    const all = {
      instruments: ['hidden', 'open', 'silent'],
      positions: ['plan', 'speech'],
      decided: [['order', ['C']]],
      through: ['hidden', 'open'],
      untold: [],
    };
    expect(on(1955)).toEqual(all);
    expect(on(1955, 'A')).toEqual(all);
    expect(on(1955, 'B')).toEqual({
      instruments: ['open'],
      positions: ['speech'],
      decided: [['vow', []]],
      through: ['open'],
      untold: ['whether B knew of these by then is not told, in some world at least: "silent"'],
    });
    expect(on(1957, 'B')).toMatchObject({ instruments: ['hidden', 'open'], through: ['hidden', 'open'] });
  });

  it('reportDate(another account) believes another history', async () => {
    const { record, options: how } = await options(
      `${rows}\naccounts:\n  - { id: two, says: Two alone, sources: two }`,
    );
    const report = reportDate(record, dayOf(1955, 1, 10), { ...how, account: 'two' });
    expect(report.relations.every(({ range }) => range.high === 0)).toBe(true);
    expect(() => reportDate(record, 0, { ...how, account: 'three' })).toThrow('requires an account');
  });
});

describe('reportSeries', () => {
  it('reportSeries() gives the relation at the end of each step, unknown where it is not covered', async () => {
    const { record, options: how } = await options(rows);
    const report = reportSeries(record, 'A', 'B', { ...how, step: 'year' });
    const at = (year: number) => report.rows.find(({ from }) => from === dayOf(year, 1, 1))!;
    expect(at(1949).range).toBeUndefined();
    expect(at(1954).range).toEqual({ median: 0, low: 0, high: 0 });
    expect(at(1955).acts).toBeGreaterThanOrEqual(1);
    expect(at(1955).range!.high).toBeCloseTo(7 * 2 ** (-364 / 365.2425), 9);
    expect(report.phases).toMatchObject([{ kind: 'rapprochement', onset: dayOf(1955, 1, 1), share: 1 }]);
    expect(report.missing.length).toBeGreaterThan(0);
    expect(report.decades.map(({ from, to }) => [from, to])).toEqual([
      [dayOf(1950, 1, 1), dayOf(1959, 12, 31)],
      [dayOf(1960, 1, 1), dayOf(1960, 12, 31)],
    ]);
    const fifties = report.decades.find(({ from }) => from === dayOf(1950, 1, 1))!;
    expect(fifties).toMatchObject({ contacts: 0, cooperation: 7 });
    expect(fifties.acts).toBeGreaterThanOrEqual(1);
  });

  it('reportSeries() counts acts as often as a row stands for one, as a claim does', async () => {
    const act = (id: string, times: string, channel: string, year = 1955) =>
      `  - { id: ${id}, date: ${year}-03-01, by: A, to: B, type: "040", weight: 2, title: x, times: ${times}, channel: ${channel}, evidence: "@one" }`;
    const { record, options: how } = await options(
      `coverage:\n  - { between: [A, B], period: 1950/1979 }\nevents:\n${[
        act('once', '1', 'public'),
        act('thrice', '3', 'secret'),
        act('often', '6..', 'secret', 1965),
        act('seldom', '2', 'secret', 1965),
        act('open', '6..', 'secret', 1975),
        act('shown', '2', 'public', 1975),
      ].join('\n')}`,
    );
    const { decades, rows: steps } = reportSeries(record, 'A', 'B', { ...how, worlds: 10, step: 'year' });
    expect(decades.map(({ from: _, to: __, ...decade }) => decade)).toEqual([
      {
        acts: 4,
        cooperation: 4,
        conflict: 0,
        contacts: 4,
        channels: { public: 0.25, secret: 0.75, leaked: 0 },
      },
      {
        acts: 8,
        actsMost: null,
        cooperation: 8,
        conflict: 0,
        contacts: 8,
        contactsMost: null,
        channels: { public: 0, secret: 1, leaked: 0 },
      },
      { acts: 8, actsMost: null, cooperation: 8, conflict: 0, contacts: 8, contactsMost: null },
    ]);
    const at = (year: number) => steps.find(({ from }) => from === dayOf(year, 1, 1))!;
    expect(at(1955).acts).toBe(4);
    expect(at(1955).actsMost).toBeUndefined();
    expect(at(1965)).toMatchObject({ acts: 8, actsMost: null });
  });

  it('reportSeries() counts every act, the talk of adversaries too, and tells no phase of a time that is not covered', async () => {
    const { record, options: how } = await options(`
coverage: [{ between: [A, B], period: 1955/1960 }]
readings: { amplitude: [4], shortest: [P1D], neutral: [1], talk: [adversaries-nothing] }
events:
  - { id: early, date: 1952-01-01, by: A, to: B, type: "190", title: x, evidence: "@one" }
  - { id: talks, date: 1956-01-01, by: A, to: B, type: "046", title: x, evidence: "@one" }
  - { id: raid, date: 1957-01-01, by: A, to: B, type: "190", title: x, evidence: "@one" }
spells: [{ id: feud, kind: rivalry, between: [A, B], start: 1900, evidence: "@one" }]
`);
    const report = reportSeries(record, 'A', 'B', { ...how, step: 'year' });
    const year = (y: number) => report.rows.find(({ from }) => from === dayOf(y, 1, 1));
    expect([1955, 1956, 1957].map((y) => year(y)?.acts)).toEqual([0, 1, 1]);
    expect(year(1952)?.range).toBeUndefined();
    expect(report.phases.length).toBeGreaterThan(0);
    expect(report.phases.every(({ onset }) => onset >= dayOf(1955, 1, 1))).toBe(true);
  });

  it('reportSeries(domain) counts only what is of the domain', async () => {
    const { record, options: how } = await options(
      rows
        .replaceAll(' title:', ' domain: economic, title:')
        .replace(/(id: (?:quarrel|pact),.*?) domain: economic,/g, '$1'),
    );
    const report = reportSeries(record, 'A', 'B', { ...how, domain: 'security', step: 'year' });
    expect(report.rows.every(({ acts, range }) => acts === (range ? 0 : undefined))).toBe(true);
  });
});

describe('stepsOver', () => {
  it('stepsOver(period, step) covers it in calendar steps without gap or overlap', () => {
    for (const step of ['day', 'month', 'quarter', 'year'] as const) {
      const steps = stepsOver(dayOf(1960, 2, 15), dayOf(1961, 3, 2), step);
      expect(steps[0]!.from).toBe(dayOf(1960, 2, 15));
      expect(steps.at(-1)!.to).toBe(dayOf(1961, 3, 2));
      for (const [i, { from }] of steps.entries()) if (i > 0) expect(from).toBe(steps[i - 1]!.to + 1);
    }
    expect(stepsOver(dayOf(1960, 2, 15), dayOf(1961, 3, 2), 'quarter').map(({ from }) => from)).toEqual([
      dayOf(1960, 2, 15),
      dayOf(1960, 4, 1),
      dayOf(1960, 7, 1),
      dayOf(1960, 10, 1),
      dayOf(1961, 1, 1),
    ]);
  });
});
