import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { politicsJson, politicsText } from '../../src/publish/politics-text.ts';
import { decidedInWords, sidesInWords, stancesInWords } from '../../src/publish/words/politics-words.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { questionsOn } from '../../src/report/questions-on.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { reportPolitics } from '../../src/report/report-politics.ts';
import { caseOf } from '../case-of.ts';

const act = (id: string, date: string, decides: string, evidence = '@one') =>
  `{ id: ${id}, date: ${date}, by: A, type: "010", title: The act ${id}, decides: ${decides}, evidence: "${evidence}" }`;

const politics = (events: readonly string[], positions: readonly string[] = []) =>
  caseOf(`
actors:
  - { id: hawks, kind: faction, name: The hawks }
  - { id: doves, kind: faction, name: The doves }
  - { id: anna, kind: person, name: Anna, span: 1900/1956-12-31, memberOf: [{ of: hawks, role: leader }, { of: A, start: 1950, end: 1955-06-30, role: premier }, { of: B }] }
positions:
  - { id: fight, by: hawks, on: border, stance: fight, start: 1950, end: 1957-12-31, evidence: "@one" }
  - { id: talk, by: [doves, anna], on: border, stance: talk, start: 1951-01-01, evidence: "@two" }
${positions.map((row) => `  - ${row}`).join('\n')}
events: [${events.join(', ')}]`);

const page = { width: 80, colour: false };

describe('reportPolitics', () => {
  it('reportPolitics(record) gives each question its positions and decisions in order, with who prevailed', async () => {
    const record = await politics([
      act('e2', '1958-06-01', '{ border: fight }'),
      act('e1', '1955-03-01', '{ border: talk, tariffs: low }'),
    ]);
    const { questions } = reportPolitics(record, { worlds: 50 });
    expect(questions.map(({ question }) => question)).toEqual(['border', 'tariffs']);
    const [border, tariffs] = questions;
    expect(border!.positions.map(({ id, end }) => [id, end?.text])).toEqual([
      ['fight', '1957-12-31'],
      ['talk', undefined],
    ]);
    expect(border!.decisions.map(({ id, prevailed, over }) => ({ id, prevailed, over }))).toEqual([
      {
        id: 'e1',
        prevailed: [
          { actor: 'doves', share: 1 },
          { actor: 'anna', share: 1 },
        ],
        over: [{ actor: 'hawks', stance: 'fight', share: 1 }],
      },
      // the hawks had ceased to want it, and Anna to live
      { id: 'e2', prevailed: [], over: [{ actor: 'doves', stance: 'talk', share: 1 }] },
    ]);
    expect(tariffs).toMatchObject({ positions: [], decisions: [{ id: 'e1', prevailed: [], over: [] }] });
  });

  it('reportPolitics(record) does not make one prevail who began to want it on the day of the decision', async () => {
    const record = await politics(
      [act('e1', '1950-07-01', '{ border: wait }')],
      [
        '{ id: same-day, by: anna, on: border, stance: wait, start: 1950-07-01, end: 1950-12-31, evidence: "@one" }',
        '{ id: before, by: doves, on: border, stance: wait, start: "1950-07-01 before e1", end: 1950-12-31, evidence: "@one" }',
      ],
    );
    const [decision] = reportPolitics(record, { worlds: 20 }).questions[0]!.decisions;
    expect(decision!.prevailed).toEqual([{ actor: 'doves', share: 1 }]);
    expect(decision!.unsure).toEqual([{ actor: 'anna', share: 1 }]);
  });

  it('reportPolitics(record, one question, one account) leaves out what it does not believe', async () => {
    const record = await politics([act('e1', '1955-03-01', '{ border: talk }', '@two')]);
    const account = { id: 'only', says: 'One alone.', sources: ['one'] };
    const { questions } = reportPolitics(record, { account, question: 'border', worlds: 5 });
    expect(questions).toMatchObject([{ positions: [{ id: 'fight' }], decisions: [] }]);
    expect(reportPolitics(record, { question: 'none', worlds: 5 }).questions).toEqual([]);
  });

  it('reportPolitics(a record without questions) has none', async () => {
    const record = await caseOf('places: [{ id: hill, name: The hill }]');
    const report = reportPolitics(record, {});
    expect(report.questions).toEqual([]);
    expect(politicsText(report, 'A test', page)).toContain('The record has no position and no decision');
  });

  it('reportPolitics(record) counts the worlds in which a decision stands, and who then wanted it', async () => {
    const record = await politics(
      [act('e1', '1950-07-01', '{ border: fight }', '@one; @two, denies')],
      ['{ id: twice, by: doves, on: border, stance: fight, start: 1940-01-01, evidence: "@one" }'],
    );
    const [border] = reportPolitics(record, { worlds: 4000 }).questions;
    const [decision] = border!.decisions;
    expect(decision!.share).toBeCloseTo(0.5, 1);
    // the hawks began on any day of 1950; half of them before July
    expect(decision!.prevailed.map(({ actor }) => actor).sort()).toEqual(['doves', 'hawks']);
    expect(decision!.prevailed.find(({ actor }) => actor === 'hawks')!.share).toBeCloseTo(182 / 365, 1);
  });
});

describe('the politics of a date', () => {
  const on = async (date: number, events: readonly string[], worlds = 200) => {
    const record = await politics(events);
    return reportDate(record, date, { reading: defaultReading(record), worlds });
  };

  it('reportDate(record, date) says who held which office, and who belonged to which faction', async () => {
    const report = await on(dayOf(1954, 1, 1), []);
    expect(report.offices.map(({ by, of, level, stated }) => [by, of, level, stated?.text])).toEqual([
      ['anna', 'A', 'premier', '1950'],
    ]);
    expect(report.factions.map(({ by, of, level, stated }) => [by, of, level, stated])).toEqual([
      ['anna', 'hawks', 'leader', undefined],
    ]);
    const later = await on(dayOf(1957, 1, 1), []);
    expect([later.offices, later.factions]).toEqual([[], []]);
  });

  it('reportDate(record, date) says what was wanted, and what had been decided', async () => {
    const events = [act('e1', '1955-03-01', '{ border: talk }'), act('e2', '1958', '{ border: fight }')];
    const early = questionsOn((await on(dayOf(1953, 1, 1), events)).questions)[0]!;
    expect(stancesInWords(early.positions)).toBe('fight: hawks; talk: doves and anna');
    expect(decidedInWords(early)).toBe('no decision is recorded');
    const late = questionsOn((await on(dayOf(1958, 7, 2), events, 2000)).questions)[0]!;
    expect(stancesInWords(late.positions)).toBe('talk: doves and anna');
    expect(late.decisions.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(late.decisions[0]!.on + late.decisions[1]!.on).toBeCloseTo(1);
    expect(late.decisions[1]!.on).toBeCloseTo(183 / 365, 1);
  });

  it('reportDate(record, date) leaves open which of two decisions of one day came last', async () => {
    const events = [
      act('e1', '1955-03-01', '{ border: talk }'),
      act('e2', '1955-03-01', '{ border: fight }'),
    ];
    const [border] = questionsOn((await on(dayOf(1956, 1, 1), events)).questions);
    expect(border).toMatchObject({ decisions: [], untold: 1 });
    expect(decidedInWords(border!)).toBe('two decisions of one day differ');
  });

  it('agrees with counting by hand, on any record of sharp days', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ day: fc.integer({ min: 1, max: 28 }), fights: fc.boolean() }), {
          maxLength: 5,
          selector: ({ day }) => day,
        }),
        fc.integer({ min: 1, max: 28 }),
        async (acts, day) => {
          const two = (n: number) => String(n).padStart(2, '0');
          const events = acts.map(({ day: of, fights }, n) =>
            act(`e${n}`, `1955-02-${two(of)}`, `{ border: ${fights ? 'fight' : 'talk'} }`),
          );
          const { questions } = await on(dayOf(1955, 2, day), events, 2);
          const by = acts.map(({ day: of }, n) => ({ of, id: `e${n}` })).sort((a, b) => a.of - b.of);
          expect(questions[0]!.decisions.map(({ id }) => id)).toEqual(by.map(({ id }) => id));
          const last = by.filter(({ of }) => of <= day).at(-1);
          expect(questionsOn(questions)[0]!.decisions.map(({ id }) => id)).toEqual(last ? [last.id] : []);
        },
      ),
      { numRuns: 25 },
    ));
});

describe('sidesInWords', () => {
  it('sidesInWords(decision) tells those together who wanted the same, and in what part of the worlds', () => {
    const over = (actor: string, stance: string, share = 1) => ({ actor, stance, share });
    const sides = {
      prevailed: [{ actor: 'doves', share: 0.5 }],
      over: [over('hawks', 'fight'), over('quist', 'wait'), over('holm', 'fight', 0.25)],
      unsure: [{ actor: 'anna', share: 1 }],
    };
    expect(sidesInWords(sides as never)).toEqual({
      prevailed: 'doves (50\u00a0%); not told of anna, whose position begins that day',
      over: 'hawks and holm (25\u00a0%) for fight; quist for wait',
    });
  });
});

describe('politicsText and politicsJson', () => {
  it('give who wanted what, and who prevailed over whom', async () => {
    const record = await politics([act('e1', '1955-03-01', '{ border: talk }')]);
    const report = reportPolitics(record, { worlds: 20, seed: 1 });
    const text = politicsText(report, 'A test', page);
    expect(text).toMatch(/fight\s+hawks\s+1950\s+31 December 1957/);
    expect(text).toMatch(/1 March 1955\s+talk\s+The act e1\s+doves and anna\s+hawks for fight/);
    const none = politicsText(
      { ...report, questions: [{ question: 'tariffs', positions: [], decisions: [], untold: 0 }] },
      'x',
      page,
    );
    expect(none).toContain('No position on it is told.');
    expect(none).toContain('No decision on it is told.');
    expect(politicsJson(report).questions[0]!.decisions[0]).toMatchObject({
      id: 'e1',
      date: '1955-03-01',
      stance: 'talk',
      prevailed: [{ actor: 'doves' }, { actor: 'anna' }],
      over: [{ actor: 'hawks', stance: 'fight' }],
    });
  });
});
