import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimAnswers } from '../../src/argue/claim-answers.ts';
import type { CaseRecord } from '../../src/record/case-record.ts';
import type { ReadSpecs } from '../../src/record/files/spec.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { applyChanges } from '../../src/record/scenarios/apply-changes.ts';
import { readChanges } from '../../src/record/scenarios/read-changes.ts';
import { scenariosOf, supposeScenario } from '../../src/record/scenarios/suppose-scenario.ts';
import { compareFacts } from '../../src/simulate/compare-facts.ts';
import { playScenario } from '../../src/simulate/play-scenario.ts';
import { twoHistories } from '../../src/simulate/two-histories.ts';
import { type Account, everySource } from '../../src/system/belief.ts';
import { caseText, type DrawnRow, drawnRows } from '../argue/arbitrary-case.ts';
import { caseFilesOf } from '../case-of.ts';

const [seed, worlds] = [1, 25];
const answersOf = (record: CaseRecord, account: Account = everySource) =>
  claimAnswers(record, { account, reading: defaultReading(record), seed, worlds });

async function supposing(yaml: string, changes: string) {
  const read = await readSpecs(caseFilesOf(`${yaml}scenarios: [{ id: s, says: S, changes: ${changes} }]\n`));
  const { record, problems } = recordOfSpecs(read);
  const supposition = supposeScenario(read, scenariosOf(read).get('s')!, problems);
  return { read, record, supposition };
}

/** A drawn case that is sound, and the id of one of the facts that were drawn. */
const caseAndFact = fc
  .tuple(drawnRows, fc.nat())
  .filter(([rows]) => rows.some(isFact))
  .map(([rows, n]) => {
    const facts = rows.filter(isFact);
    const row = facts[n % facts.length]!;
    return { rows, id: `${row.table}-${rows.indexOf(row)}` };
  });
function isFact({ table }: DrawnRow): boolean {
  return table !== 'coverage' && table !== 'ballots';
}

/** The rows of the case without their places. */
function rowsOf(record: CaseRecord): unknown {
  return JSON.parse(JSON.stringify(record.rows, (key, value) => (key === 'at' ? undefined : value)));
}

describe('a scenario that drops a fact', () => {
  it('answers as an account that leaves the fact out, world by world, and leaves all other facts as they were drawn', async () => {
    await fc.assert(
      fc.asyncProperty(caseAndFact, async ({ rows, id }) => {
        const { record, supposition } = await supposing(caseText(rows), `[{ drop: ${id} }]`);
        fc.pre(record.leftOut.length === 0);
        expect(supposition.gone).toEqual([]);
        const dropped = answersOf(record, { ...everySource, drop: [id] });
        for (const [i, { answers, share, row }] of answersOf(supposition.record).entries()) {
          expect([...answers], row.test).toEqual([...dropped[i]!.answers]);
          expect(share).toEqual(dropped[i]!.share);
        }
        const account = everySource;
        const changed = compareFacts(twoHistories(record, supposition.record, { account, seed, worlds }));
        const inGroup = rows.filter((_, i) => rows[i] && / alternatives: /.test(rows[i].fields)).length > 0;
        if (!inGroup) expect(changed.every((fact) => fact.id === id)).toBe(true);
      }),
      { numRuns: 25, seed: 1996 },
    );
  });
});

describe('a scenario and its reverse', () => {
  const setIn = (read: ReadSpecs, changes: string) =>
    readSpecs(caseFilesOf(`scenarios: [{ id: s, says: S, changes: ${changes} }]\n`)).then((written) => ({
      ...read,
      specs: applyChanges(
        read.specs,
        readChanges(scenariosOf(written).get('s')!, () => {}),
      ),
    }));

  it('give the case back: a field that is set and set back', async () => {
    await fc.assert(
      fc.asyncProperty(caseAndFact, async ({ rows, id }) => {
        fc.pre(id.startsWith('events'));
        const read = await readSpecs(caseFilesOf(caseText(rows)));
        const { record } = recordOfSpecs(read);
        const row = rows[Number(id.split('-')[1])]!;
        const date = /date: ("[^"]*")/.exec(row.fields)![1]!;
        const there = await setIn(read, `[{ set: ${id}, date: 1957-02-03, place: "" }]`);
        const back = recordOfSpecs(await setIn(there, `[{ set: ${id}, date: ${date} }]`)).record;
        expect(rowsOf(back)).toEqual(rowsOf(record));
        expect(answersOf(back).map(({ share }) => share)).toEqual(
          answersOf(record).map(({ share }) => share),
        );
      }),
      { numRuns: 12, seed: 1996 },
    );
  });

  it('give the case back: a row that is added and dropped', async () => {
    const added = '{ add: events, row: { id: more, date: 1955, by: A, to: B, type: "190", title: More } }';
    await fc.assert(
      fc.asyncProperty(drawnRows, async (rows) => {
        const { record } = await supposing(caseText(rows), `[${added}]`);
        const read = await setIn(await readSpecs(caseFilesOf(caseText(rows))), `[${added}]`);
        const none = recordOfSpecs(read, () => ({
          gone: new Set(['more']),
          goes: [],
          added: new Set(['more']),
        })).record;
        expect(answersOf(none).map(({ share }) => share)).toEqual(
          answersOf(record).map(({ share }) => share),
        );
      }),
      { numRuns: 12, seed: 1996 },
    );
  });
});

describe('the order of rows', () => {
  it('changes nothing in what a scenario does', async () => {
    const chain = [
      '{ id: a, date: 1950, by: A, to: B, type: "042", title: x, evidence: "@one" }',
      '{ id: b, date: 1951, by: A, to: B, type: "042", title: x, causes: a, evidence: "@one" }',
      '{ id: c, date: 1951, by: A, to: B, type: "042", title: x, causes: a, evidence: "@one" }',
      '{ id: d, date: 1952, by: A, to: C, type: "042", title: x, causes: [c, b], evidence: "@one" }',
      '{ id: e, date: 1953, by: B, to: C, type: "042", title: x, causes: [d, a], evidence: "@one" }',
      '{ id: f, date: e + P1M, by: B, to: C, type: "042", title: x, evidence: "@one" }',
    ];
    const played = async (rows: readonly string[]) => {
      const yaml = `events: [${rows.join(', ')}]\nclaims: [{ id: c1, says: x, by: "@one", test: "count(events(A, B)) > 1" }]\n`;
      const { record, supposition } = await supposing(yaml, '[{ drop: a }]');
      const { facts, rows: told, ...report } = playScenario(record, supposition, { worlds });
      const byId = [...facts].sort((x, y) => (x.id < y.id ? -1 : 1));
      return { ...report, facts: byId, told: [...told].sort(([x], [y]) => (x < y ? -1 : 1)) };
    };
    const first = await played(chain);
    expect(first.gone.map(({ chain: way }) => way.join(' '))).toEqual(['a b', 'a c', 'a e', 'a b d']);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(chain, { minLength: chain.length }), async (rows) => {
        expect(await played(rows)).toEqual(first);
      }),
      { numRuns: 10, seed: 1996 },
    );
  });
});
