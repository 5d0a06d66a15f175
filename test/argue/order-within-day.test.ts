import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

/** Verdicts by test, in a case with these events (id and date) and rows of other tables. */
async function verdictsOf(dates: Readonly<Record<string, string>>, tests: readonly string[], more = '') {
  const events = Object.entries(dates).map(
    ([id, date]) =>
      `  - { id: ${id}, date: "${date}", by: A, to: B, type: "042", title: ${id}, evidence: "@one; @two" }`,
  );
  const claims = tests.map(
    (test, i) => `  - { id: claim-${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const record = await caseOf(
    `coverage: [{ between: [A, B], period: 1940/1990 }]\nevents:\n${events.join('\n')}\n${more}\nclaims:\n${claims.join('\n')}`,
  );
  const report = judgeCase(record, { worlds: 40, alone: true });
  expect(report.problems.map(({ message }) => message)).toEqual([]);
  return Object.fromEntries(report.claims.map(({ test, verdict }) => [test, verdict]));
}

async function reasonsOf(dates: Readonly<Record<string, string>>, test: string) {
  const events = Object.entries(dates).map(
    ([id, date]) =>
      `  - { id: ${id}, date: "${date}", by: A, to: B, type: "042", title: x, evidence: "@one" }`,
  );
  const record = await caseOf(
    `events:\n${events.join('\n')}\nclaims: [{ id: c, says: x, by: "@one", test: ${test} }]`,
  );
  return judgeCase(record, { worlds: 2, alone: true }).claims[0]!.missing;
}

const oneDay = { refusal: '1956-11-06', truce: '1956-11-06' };
const untold = 'untestable';

describe('the order of two acts on one day', () => {
  it('is unknown, whichever way it is asked, and says so', async () => {
    const unknown = [
      'refusal before truce',
      'refusal after truce',
      'not (refusal before truce)',
      'refusal.date < truce.date',
      'refusal within truce',
      'truce - refusal > P0D',
      'truce - refusal <= P0D',
      'truce before refusal + P0D',
      'first(events(A, B)).by = A',
      'last(events(A, B)).by = A',
      'truce before refusal or truce after refusal',
    ];
    const verdicts = await verdictsOf(oneDay, unknown);
    for (const test of unknown) expect(verdicts[test], test).toBe(untold);
    expect(await reasonsOf(oneDay, 'refusal before truce')).toEqual([
      '"refusal" and "truce" fall on one day, and the record does not tell which came first',
    ]);
    const later = { refusal: '1956-11-01', truce: '1956-11-06' };
    expect(await reasonsOf(later, 'truce before refusal + P5D')).toEqual([
      '"truce" and "refusal" + P5D fall on one day, and the record does not tell which came first',
    ]);
  });

  it('names the rows that share the day of the first or last', async () => {
    const tail = 'share the day of the first, and the record does not tell which came first';
    expect(await reasonsOf(oneDay, 'first(events()).by = A')).toEqual([`"refusal" and "truce" ${tail}`]);
    const five = Object.fromEntries([...'pqrst'].map((id) => [id, '1956-11-06']));
    expect(await reasonsOf({ ...five, later: '1957-01-01' }, 'first(events()) = q')).toEqual([
      `"p", "q", "r" and 2 more ${tail}`,
    ]);
  });

  it('is not needed where only days are asked for, or where a test states the date', async () => {
    const known = [
      'refusal.date = truce.date',
      'refusal overlaps truce',
      'truce - refusal = P0D',
      'truce - refusal < P1D',
      'refusal within 1956-11-06',
      'refusal within 1956-11',
      'not (refusal before 1956-11-06)',
      'not (refusal after 1956-11-06)',
      'refusal before 1956-11-07',
      'refusal before truce + P1D',
      'truce within truce',
      'not (truce before truce)',
      'count(events(A, B) from refusal to truce) = 2',
    ];
    const verdicts = await verdictsOf(oneDay, known);
    for (const test of known) expect(verdicts[test], test).toBe('holds');
  });

  it.each([
    ['both times', '1956-11-06T09:00', '1956-11-06T10:30', 'holds'],
    ['times to the second', '1956-11-06T09:00:10', '1956-11-06T09:00:11', 'holds'],
    ['one minute', '1956-11-06T09:00', '1956-11-06T09:00', untold],
    ['a minute and a second of it', '1956-11-06T09:00', '1956-11-06T09:00:30', untold],
    ['only one time', '1956-11-06T09:00', '1956-11-06', untold],
    ['only one place told', '1956-11-06T09:00Z', '1956-11-06T18:00', untold],
    ['two places', '1956-11-06T09:00+02:00', '1956-11-06T08:00Z', 'holds'],
    ['two places, the other way', '1956-11-06T09:00Z', '1956-11-06T10:30+02:00', 'fails'],
    ['two places, the days the other way', '1956-11-07T01:00+09:00', '1956-11-06T20:00Z', 'holds'],
    ['another day', '1956-11-06T23:00', '1956-11-07', 'holds'],
    ['said to come after', '1956-11-06', '1956-11-06 after refusal', 'holds'],
    ['said with a comma', '1956-11-06', '1956-11-06, after refusal', 'holds'],
    ['said to come before', '1956-11-06 before truce', '1956-11-06', 'holds'],
    ['said of the day of a row', '1956-11-06', 'refusal after refusal', 'holds'],
    ['said of the other', '1956-11-06 after truce', '1956-11-06', 'fails'],
    ['the day of a row', '1956-11-06', 'refusal', untold],
    ['a day of the month', '1956-11-06', '1956-11 after refusal', 'holds'],
  ])('%s: %s before %s %s', async (_, refusal, truce, verdict) => {
    const tests = ['refusal before truce', 'truce after refusal', 'not (truce before refusal)'];
    const [before, after] = Object.values(await verdictsOf({ refusal, truce }, tests));
    expect([before, after]).toEqual([verdict, verdict]);
  });

  it('is told by a chain of what is said and of times', async () => {
    const dates = {
      raid: '1956-11-06T09:00',
      note: '1956-11-06 after raid',
      reply: '1956-11-06, after note',
      dawn: '1956-11-06T05:30',
      walk: '1956-11-06 before dawn',
      supper: '1956-11-06',
    };
    const tests = {
      'reply after raid': 'holds',
      'reply after dawn': 'holds',
      'walk before reply': 'holds',
      'walk before raid': 'holds',
      'supper after reply': untold,
      'first(events(A, B)).by = A': untold,
    };
    expect(await verdictsOf(dates, Object.keys(tests))).toEqual(tests);
    const { supper, ...told } = dates;
    expect(supper).toBe('1956-11-06');
    const edges = await verdictsOf(told, ['first(events(A, B)) = walk', 'last(events(A, B)) = reply']);
    expect(Object.values(edges)).toEqual(['holds', 'holds']);
  });

  it('a time that a test states is held against times, and against no act that states none', async () => {
    const verdicts = await verdictsOf({ raid: '1956-11-06T09:00', note: '1956-11-06' }, [
      'raid before 1956-11-06T10:00',
      'raid after 1956-11-06T10:00',
      'note before 1956-11-06T10:00',
      'note before 1956-11-07T10:00',
      'raid before 1956-11-06T11:00+02:00',
    ]);
    expect(Object.values(verdicts)).toEqual(['holds', 'fails', untold, 'holds', untold]);
  });

  it('is unknown of an act and the start or end of a spell, unless the spell starts or ends with it', async () => {
    const spells = (start: string, end: string) =>
      `spells:\n  - { id: quarrel, kind: crisis, between: [A, B], start: "${start}", end: "${end}", evidence: "@one" }`;
    const dates = { clash: '1956-11-06', talks: '1956-11-20', end: '1956-11-30' };
    const tests = [
      'clash within crisis(quarrel)',
      'talks within crisis(quarrel)',
      'end within quarrel',
      'clash before quarrel',
      'crisis(quarrel) contains talks',
    ];
    const plain = await verdictsOf(dates, tests, spells('1956-11-06', '1956-11-30'));
    expect(Object.values(plain)).toEqual([untold, 'holds', untold, untold, 'holds']);
    const marked = await verdictsOf(dates, tests, spells('clash', 'end'));
    expect(Object.values(marked)).toEqual(['holds', 'holds', 'holds', 'fails', 'holds']);
  });

  it('is unknown of the onset or peak of a phase and another act', async () => {
    const rows = `
  - { id: gift, date: 1956-11-06, by: A, to: B, type: "070", weight: 9, title: x, evidence: "@one" }
  - { id: protest, date: 1956-11-06, by: C, to: B, type: "112", title: x, evidence: "@one" }
  - { id: note, date: 1956-11-06 after gift, by: C, to: B, type: "112", title: x, evidence: "@one" }
readings: { amplitude: 3 }`;
    const onset = 'onset(rapprochement(A, B) from 1956 to 1957)';
    const verdicts = await verdictsOf(
      { other: '1950-01-01' },
      [
        `${onset} before protest`,
        `${onset} after protest`,
        `${onset} before gift`,
        `${onset} before note`,
        `peak(rapprochement(A, B) from 1956 to 1957) after protest`,
        `${onset} = protest.date`,
        `${onset} before 1956-11-07`,
      ],
      rows,
    );
    expect(Object.values(verdicts)).toEqual([untold, untold, 'fails', 'holds', untold, 'holds', 'holds']);
  });
});

/** A truth to the minute, and what two records state of it: one no finer than the other. */
const minutesOfDay = 1440;
const ids = ['a', 'b', 'c', 'd'];
const dayText = (minute: number) => `1956-11-0${6 + Math.floor(minute / minutesOfDay)}`;
const timeText = (minute: number) => {
  const two = (n: number) => String(n).padStart(2, '0');
  const ofDay = minute % minutesOfDay;
  return `${dayText(minute)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
};

/** How a record states each date, coarse to fine. */
type Precision = 'day' | 'after' | 'time';
const finer: Readonly<Record<Precision, readonly Precision[]>> = {
  day: ['day', 'after', 'time'],
  after: ['after'],
  time: ['time'],
};
const datesOf = (truth: readonly number[], precisions: readonly Precision[]) =>
  Object.fromEntries(
    truth.map((minute, i) => {
      const earlier = truth.findIndex(
        (other, j) => j !== i && other < minute && dayText(other) === dayText(minute),
      );
      const precision = precisions[i]!;
      if (precision === 'time') return [ids[i]!, timeText(minute)];
      if (precision === 'day' || earlier < 0) return [ids[i]!, dayText(minute)];
      return [ids[i]!, `${dayText(minute)} after ${ids[earlier]}`];
    }),
  );

const operators = ['before', 'after', 'within', 'contains', 'overlaps', '='] as const;
function truly(a: number, b: number, operator: (typeof operators)[number]): boolean {
  if (operator === 'before') return a < b;
  if (operator === 'after') return a > b;
  return operator === 'within' || operator === 'contains' ? a === b : dayText(a) === dayText(b);
}

describe('refining a date', () => {
  it('never turns a verdict from unknown into its contrary against the drawn truth', async () => {
    const precision = fc.constantFrom<Precision>('day', 'after', 'time');
    const cases = fc.tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 3 * minutesOfDay - 1 }), { minLength: 3, maxLength: 4 }),
      fc.array(precision, { minLength: 4, maxLength: 4 }),
      fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([truth, coarse, refinements]) => {
        const fine = coarse.map((each, i) => finer[each][refinements[i]! % finer[each].length]!);
        const asked = truth.flatMap((a, i) =>
          truth.flatMap((b, j) =>
            i === j
              ? []
              : operators.map(
                  (operator) => [`${ids[i]}.date ${operator} ${ids[j]}.date`, truly(a, b, operator)] as const,
                ),
          ),
        );
        const earliest = ids[truth.indexOf(Math.min(...truth))]!;
        const latest = ids[truth.indexOf(Math.max(...truth))]!;
        const tests = new Map([
          ...asked,
          ...ids
            .slice(0, truth.length)
            .flatMap((id) => [
              [`first(events(A, B)) = ${id}`, id === earliest] as const,
              [`last(events(A, B)) = ${id}`, id === latest] as const,
            ]),
        ]);
        const before = await verdictsOf(datesOf(truth, coarse), [...tests.keys()]);
        const after = await verdictsOf(datesOf(truth, fine), [...tests.keys()]);
        for (const [test, isTrue] of tests) {
          const right = isTrue ? 'holds' : 'fails';
          expect([right, untold], test).toContain(before[test]);
          expect([right, untold], test).toContain(after[test]);
          if (before[test] !== untold) expect(after[test], test).toBe(before[test]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
