import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { countOf, daysWithin, type PartyLimit } from '../../src/record/party-days.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { everySource } from '../../src/system/belief.ts';
import { buildSystem } from '../../src/system/facts.ts';
import { drawWorld, makeDraw } from '../../src/system/world.ts';
import { caseOf, readingOf } from '../case-of.ts';

const people = `
actors:
  - { id: JUNTA, kind: organisation, name: Junta, span: 1967-04-21/1974-07-23 }
  - { id: NEW, kind: state, name: New, span: 1960-08-16/.. }
  - { id: VAGUE, kind: state, name: Vague, span: 1974-03/1974-07 }
  - { id: minister, kind: person, name: Minister, memberOf: { of: NEW } }
  - { id: prime, kind: person, name: Prime, memberOf: { of: A, start: 1961-11-20, end: 1965-02-20, role: prime minister } }
`;

/** The days that the first date of a fact has in some worlds. */
async function daysOf(id: string, rows: string, worlds = 300): Promise<number[]> {
  const system = buildSystem(await caseOf(people + rows));
  const draw = makeDraw(system);
  const { first } = system.factById.get(id)!;
  return Array.from({ length: worlds }, (_, k) => {
    drawWorld(system, new Map(), 1, k, draw);
    return draw.days[first]!;
  });
}

const day = (text: string) => {
  const [year, month, of] = text.split('-').map(Number);
  return dayOf(year!, month!, of!);
};
const range = (days: readonly number[]) => [Math.min(...days), Math.max(...days)];
const act = (date: string, by: string, to: string) =>
  `events:\n  - { id: act, date: "${date}", by: ${by}, to: ${to}, type: "040", title: An act, evidence: "@one" }\n`;

async function verdicts(rows: string, tests: readonly string[], actors = people) {
  const claims = tests.map(
    (test, i) => `  - { id: claim-${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const { record, problems } = await readingOf(`${actors}${rows}claims:\n${claims.join('\n')}\n`);
  const report = judgeCase(record, { worlds: 200 });
  return { told: problems.map(({ code }) => code), verdicts: report.claims.map(({ verdict }) => verdict) };
}

describe('days on which the parties were there', () => {
  it.each([
    ['towards one who ended', '1974-07', 'A', 'JUNTA', '1974-07-01', '1974-07-23'],
    ['by one who began', '1960-08', 'NEW', 'A', '1960-08-16', '1960-08-31'],
    ['towards one who is still to come', '1960-08', 'A', 'NEW', '1960-08-01', '1960-08-31'],
    ['by one who was in office on some of its days', '1965-02', 'prime', 'B', '1965-02-01', '1965-02-28'],
    ['by two, of whom one began and one ended', '1967/1974', 'JUNTA', 'A', '1967-04-21', '1974-07-23'],
    ['between others', '1974-07', 'A', 'B', '1974-07-01', '1974-07-31'],
  ] as const)('a vague act %s', async (_, date, by, to, first, last) => {
    const days = await daysOf('act', act(date, by, to), 3000);
    const [low, high] = range(days);
    expect(low).toBeGreaterThanOrEqual(day(first));
    expect(high).toBeLessThanOrEqual(day(last));
    if (date.length === 7) expect([low, high]).toEqual([day(first), day(last)]);
  });

  it('leaves every draw as it was where nothing is narrowed', async () => {
    expect(await daysOf('act', act('1974-06', 'A', 'JUNTA'))).toEqual(
      await daysOf('act', act('1974-06', 'A', 'B')),
    );
  });

  it('what is affirmed happened, whichever day is drawn, also where the end is vague itself', async () => {
    const towards = (to: string) => verdicts(act('1974-07', 'A', to), ['exists(act)']);
    expect((await towards('JUNTA')).verdicts).toEqual(['holds']);
    expect((await towards('JUNTA')).told).toContain('date-narrowed');
    expect((await towards('VAGUE')).verdicts).toEqual(['holds']);
    const fixed = await verdicts(act('1974-07-20', 'A', '[B, VAGUE]'), ['count(events(A, VAGUE)) = 1']);
    expect(fixed.verdicts).toEqual(['holds']);
    // he left office on the 20th: that he wrote is sure, that it was his state's letter is not
    const tests = ['exists(act)', 'count(contacts(A, B)) = 1'];
    expect((await verdicts(act('1965-02', 'prime', 'B'), tests)).verdicts).toEqual(['holds', 'likely']);
  });

  it('a date with no day for all of them together is a row that is not whole', async () => {
    const people = `
actors:
  - { id: OLD, kind: state, name: Old, span: 1900/1974-07-10 }
  - { id: YOUNG, kind: state, name: Young, span: 1974-07-20/.. }
`;
    const { told, verdicts: found } = await verdicts(
      act('1974-07', '[OLD, YOUNG]', 'A'),
      ['exists(act)'],
      people,
    );
    expect(told).toContain('actor-existence');
    expect(found).toEqual(['untestable']);
  });

  it('in each world the act falls within the life that the world has', async () => {
    const system = buildSystem(await caseOf(people + act('1974-03/1974-07', 'VAGUE', 'A')));
    const draw = makeDraw(system);
    const { first } = system.factById.get('act')!;
    const life = system.lives.get('VAGUE')!;
    for (let k = 0; k < 300; k++) {
      drawWorld(system, new Map(), 1, k, draw);
      expect(draw.days[first]).toBeGreaterThanOrEqual(draw.days[life.start!]!);
      expect(draw.days[first]).toBeLessThanOrEqual(draw.days[life.end!]!);
    }
  });

  it('after an act up to the end of the period', async () => {
    const rows = `events:
  - { id: coup, date: 1974-07-15, by: A, to: B, type: "190", title: A coup, evidence: "@one" }
  - { id: act, date: after coup, by: A, to: JUNTA, type: "040", title: An act, evidence: "@one" }
`;
    expect(range(await daysOf('act', rows))).toEqual([day('1974-07-16'), day('1974-07-23')]);
  });

  it('nobody is recognised, holds or is a member before he began', async () => {
    const spells = `spells:
  - { id: rec, kind: recognition, by: A, of: NEW, start: 1960-08-18~, evidence: "@one" }
coverage:
  - { kind: recognition, period: 1900/2000 }
`;
    const { verdicts: found } = await verdicts(spells, [
      'recognises(A, NEW) on 1960-08-15',
      'recognises(A, NEW) on 1960-12-01',
      'member(minister, NEW) on 1950',
      'member(minister, NEW) on 1970',
    ]);
    expect(found).toEqual(['fails', 'holds', 'fails', 'holds']);
  });

  it('daysWithin: against a day by day count; what would leave no day is no limit', () => {
    const ranges = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8 }))
      .map(([earliest, length]) => [{ earliest, latest: earliest + length }]);
    const limit = ranges.map((of): PartyLimit => ({ actor: 'A', is: 'end', ranges: of }));
    fc.assert(
      fc.property(ranges, fc.array(limit, { maxLength: 4 }), (days, limits) => {
        const isIn = (of: PartyLimit['ranges'], n: number) =>
          of.some(({ earliest, latest }) => earliest <= n && n <= latest);
        let left = Array.from({ length: 40 }, (_, n) => n).filter((n) => isIn(days, n));
        for (const { ranges: of } of limits) {
          const cut = left.filter((n) => isIn(of, n));
          if (cut.length > 0) left = cut;
        }
        const found = daysWithin(days, limits).days;
        expect(Array.from({ length: 40 }, (_, n) => n).filter((n) => isIn(found, n))).toEqual(left);
        expect(countOf(found)).toBe(left.length);
      }),
    );
  });
});

describe('what is held over a part of a state', () => {
  it('is that part, in judge and on the date', async () => {
    const rows = `spells:
  - { id: occ, kind: occupation, by: A, of: B, object: port, start: 1974-07-20, evidence: "@one" }
  - { id: all, kind: occupation, by: A, of: C, start: 1974-07-20, evidence: "@one" }
`;
    const { verdicts: found } = await verdicts(rows, [
      'holds(A, port) on 1974-08-01',
      'holds(A, B) on 1974-08-01',
      'holds(A, C) on 1974-08-01',
    ]);
    expect(found[0]).toBe('holds');
    expect(found[1]).not.toBe('holds');
    expect(found[2]).toBe('holds');
    const record = await caseOf(rows);
    const { possessions } = reportDate(record, day('1974-08-01'), {
      account: everySource,
      reading: defaultReading(record),
      worlds: 20,
      seed: 1,
    });
    expect(possessions.map(({ by, of }) => `${by} ${of}`)).toEqual(['A C', 'A port']);
  });
});
