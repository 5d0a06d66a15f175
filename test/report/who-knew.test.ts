import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { knowledgeCsv } from '../../src/publish/knowledge-rows.ts';
import { knowledgeText } from '../../src/publish/knowledge-text.ts';
import { knownInWords } from '../../src/publish/words/knowledge-words.ts';
import { percent } from '../../src/publish/words/number-words.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { reportDate } from '../../src/report/report-date.ts';
import { type KnownFact, whoKnew } from '../../src/report/who-knew.ts';
import { caseOf, readingOf } from '../case-of.ts';
import { expectGolden } from '../golden-file.ts';

const facts = `
coverage: [{ period: 1900/2000 }]
actors:
  - { id: min, kind: person, name: The minister, memberOf: { of: B, start: 1920-01-01, end: 1929-12-31, role: foreign minister } }
  - { id: chief, kind: person, name: The chief, memberOf: { of: A, start: 1920-01-01, end: 1929-12-31, role: president } }
events:
  - { id: open, date: 1922-01-01, by: A, to: B, type: "04", title: Open talks, channel: public, evidence: "@one" }
  - { id: plot, date: 1922-02-01, by: A, to: C, type: "04", title: A plot, channel: secret, known: [{ to: B, on: 1922-03-01 }], evidence: "@one" }
  - { id: leak, date: 1922-04-01, by: A, to: B, type: "04", title: A leak, channel: leaked, known: [{ to: all, on: 1922-05 }, { to: C, on: 1922-04-10 }], evidence: "@one" }
  - { id: bare, date: 1922-06-01, by: A, to: B, type: "04", title: Of no channel, evidence: "@one" }
  - { id: told, date: 1922-07-01, by: A, to: C, type: "04", title: Told to a minister, channel: secret, known: [{ to: min, on: 1922-08-01 }], evidence: "@one" }
  - { id: vague, date: 1922-09-01, by: A, to: B, type: "04", title: Vaguely told, channel: secret, known: [{ to: C, on: 1922-10/1922-11 }], evidence: "@one" }
instruments:
  - { id: paper, kind: pact, title: A secret pact, parties: [A, B], signed: 1923-01-01, channel: secret, known: [{ to: C, on: 1924-01-01 }], evidence: "@one" }
votes:
  - { id: open-vote, body: A, date: 1923-02-01, question: In the open, evidence: "@one" }
  - { id: closed-vote, body: A, date: 1923-03-01, question: Behind doors, channel: secret, evidence: "@one" }
ballots:
  - { vote: closed-vote, actor: C, choice: yes, evidence: "@one" }
positions:
  - { id: view, by: min, on: war, stance: caution, start: 1923-04-01, evidence: "@one" }
  - { id: said, by: min, on: peace, stance: haste, start: 1923-05-01, channel: public, evidence: "@one" }
`;

const knewOf = (all: readonly KnownFact[], id: string) => all.find((fact) => fact.id === id)!;

describe('whoKnew', () => {
  it('whoKnew(record) tells of each fact who knew, since when and through what', async () => {
    const report = whoKnew(await caseOf(facts), { worlds: 40 });
    const words = Object.fromEntries(report.facts.map((fact) => [fact.id, knownInWords(fact)]));
    expect(words).toEqual({
      open: 'public: to all',
      plot: 'took part: A, C; told: B (1 March 1922)',
      leak: 'leaked: to all (May 1922); took part: A, B; told: C (10 April 1922)',
      bare: 'took part: A, B; not told: who else knew: no channel is stated',
      told: 'took part: A, C; told: min (1 August 1922); through min: B (1 August 1922)',
      vague: 'took part: A, B; told: C (October–November 1922)',
      paper: 'took part: A, B; told: C (1 January 1924)',
      'open-vote': 'public: to all',
      'closed-vote': 'took part: A, C',
      view: 'took part: min; not told: who else knew: no channel is stated',
      said: 'public: to all',
    });
  });

  it('whoKnew(record) of a fact in doubt tells in what part of all worlds somebody was told, as a test finds it', async () => {
    const record = await caseOf(`
events:
  - { id: plot, date: 1922-02-01, by: A, to: B, type: "04", title: x, channel: secret, known: [{ to: C, on: 1922-06~ }], evidence: "@one; @two, denies" }
claims: [{ id: c, says: x, by: "@one", test: "knew(C, plot) on 1922-06-15" }]`);
    const watched = reportDate(record, dayOf(1922, 6, 15), { worlds: 400, reading: defaultReading(record) });
    const [plot] = watched.secrets;
    const truth = judgeCase(record, { worlds: 400 }).claims[0]!.share.true;
    expect(plot!.share).toBeCloseTo(0.5, 1);
    expect(truth).toBeLessThan(0.45);
    expect(knownInWords(plot!)).toBe(
      `took part: A, B; told: C (c. June 1922, in ${percent(truth)} of worlds)`,
    );
  });

  it('whoKnew(record) says of whom it is not told: those who spoke for one that knew', async () => {
    const report = whoKnew(await caseOf(facts), { worlds: 5 });
    const unsure = (id: string) =>
      knewOf(report.facts, id)
        .knew.filter(({ how, unsure: part }) => !how && part === 1)
        .map(({ actor }) => actor);
    expect(unsure('plot')).toEqual(['chief', 'min']);
    expect(unsure('bare')).toEqual(['all']);
    expect(unsure('open')).toEqual([]);
  });

  it('whoKnew(record) agrees with `knew` asked in every world, of every actor and fact', async () => {
    const record = await caseOf(facts);
    const actors = ['A', 'B', 'C', 'min', 'chief'];
    const ids = whoKnew(record, { worlds: 1 }).facts.map(({ id }) => id);
    const claims = ids.flatMap((id) =>
      actors.map(
        (actor) =>
          `  - { id: ${actor}-of-${id}, says: x, by: "@one", test: "knew(${actor}, ${id}) on 1950-01-01" }`,
      ),
    );
    const judged = judgeCase(await caseOf(`${facts}claims:\n${claims.join('\n')}`), { worlds: 20 });
    for (const actor of actors) {
      const { facts: told } = whoKnew(record, { worlds: 20, actor });
      for (const { id, knew } of told) {
        const { share, unsure } = knew.find((one) => one.actor === actor)!;
        const of = judged.claims.find((claim) => claim.id === `${actor}-of-${id}`)!;
        expect([id, actor, share, unsure]).toEqual([id, actor, of.share.true, of.share.unknown]);
      }
    }
  });

  it('whoKnew(a record in which nothing can be known) is empty', async () => {
    expect(whoKnew(await caseOf(''), { worlds: 3 }).facts).toEqual([]);
  });
});

describe('knowledgeText', () => {
  it('knowledgeText(report) has a block for each fact, and one of an actor a line', async () => {
    const record = await caseOf(facts);
    const page = { width: 80, colour: false };
    const all = knowledgeText(whoKnew(record, { worlds: 10 }), { title: 'A test', isNamed: false }, page);
    const report = whoKnew(record, { worlds: 10, actor: 'C' });
    const ofC = knowledgeText(report, { title: 'A test', actor: 'C', isNamed: true }, page);
    expectGolden('text/knew.txt', `${all}\n${ofC}`);
  });
});

describe('knowledgeCsv', () => {
  it('knowledgeCsv(facts) has a row for each fact and knower', async () => {
    const { facts: all } = whoKnew(await caseOf(facts), { worlds: 10, facts: ['leak'] });
    expect(knowledgeCsv(all)).toBe(`fact,table,title,date,channel,actor,knew,notTold,since,through,by
leak,events,A leak,1922-04-01,leaked,all,1,0,1922-05,leaked,
leak,events,A leak,1922-04-01,leaked,A,1,0,1922-04-01,part,
leak,events,A leak,1922-04-01,leaked,B,1,0,1922-04-01,part,
leak,events,A leak,1922-04-01,leaked,C,1,0,1922-04-10,told,
`);
  });
});

describe('known of an instrument, vote or position', () => {
  it('is a problem where it comes before the row itself', async () => {
    const { problems } = await readingOf(`
instruments:
  - { id: paper, kind: pact, title: A pact, parties: [A, B], signed: 1923-01-01, channel: secret, known: [{ to: C, on: 1922-01-01 }], evidence: "@one" }
positions:
  - { id: view, by: A, on: war, stance: caution, start: 1923-04-01, known: [{ to: C, on: 1922-01-01 }], evidence: "@one" }
`);
    const early = problems.filter(({ code }) => code === 'known-before-event');
    expect(early.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 120, '"paper" is known to C on 1 January 1922, before it happened on 1 January 1923'],
      [5, 90, '"view" is known to C on 1 January 1922, before it happened on 1 April 1923'],
    ]);
  });
});
