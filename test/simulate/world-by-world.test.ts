import { describe, expect, it } from 'vitest';
import { claimAnswers } from '../../src/argue/claim-answers.ts';
import { playText } from '../../src/publish/play-text.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { playScenario } from '../../src/simulate/play-scenario.ts';
import { twoHistories } from '../../src/simulate/two-histories.ts';
import { everySource } from '../../src/system/belief.ts';
import { supposed } from './supposed.ts';

/** Rows that stand in some worlds and not in others, each with what it would not have been without. */
const doubtful = `
events:
  - { id: promise, date: 1950-01, by: A, to: B, type: "036", title: Promise, evidence: "@one; @two, denies" }
  - { id: removal, date: 1951-01, by: A, to: B, type: "087", title: Removal, causes: promise, evidence: "@one" }
  - { id: thanks, date: 1952-01, by: B, to: A, type: "042", title: Thanks, causes: removal, evidence: "@one" }
  - { id: perhaps, date: 1953-01, by: B, to: A, type: "042", title: Perhaps, causes: removal, confidence: even, evidence: "@one" }
  - { id: late, date: 1954-01, by: B, to: A, type: "042", title: Late, causes: perhaps, evidence: "@one" }
  - { id: either, date: 1955-01, by: A, to: B, type: "042", title: Either, alternatives: two, evidence: "@one" }
  - { id: or, date: 1955-02, by: A, to: B, type: "042", title: Or, alternatives: two, evidence: "@one" }
  - { id: ensuing, date: 1956-01, by: A, to: B, type: "042", title: Ensuing, causes: either, evidence: "@one" }
instruments:
  - { id: pact, title: Pact, kind: pact, parties: [A, B], signed: 1952, causes: promise, evidence: "@one" }
spells:
  - { id: hold, kind: possession, by: A, object: port, start: 1953, through: [pact, perhaps], evidence: "@one" }
claims:
  - { id: removed, says: Removed., by: "@one", test: "exists(removal)" }
  - { id: promised, says: Promised., by: "@one", test: "exists(promise)" }
accounts:
  - { id: two, says: The second alone., sources: [two] }
`;
const supposing = (changes: string) =>
  supposed(`${doubtful}scenarios:\n  - { id: what-if, says: W, changes: [${changes}] }\n`);
const causes: Readonly<Record<string, readonly string[]>> = {
  ...{ removal: ['promise'], thanks: ['removal'], perhaps: ['removal'], late: ['perhaps'] },
  ...{ ensuing: ['either'], pact: ['promise'] },
};

describe('a scenario that drops a doubtful row', () => {
  it.each(['promise', 'removal', 'perhaps', 'either', 'pact'])(
    'takes with "%s" what would not have been without it, in the worlds that had it and in no other',
    async (drop) => {
      const { record, supposition } = await supposing(`{ drop: ${drop} }`);
      const worlds = { account: everySource, seed: 3, worlds: 200 };
      const { each, before, after } = twoHistories(record, supposition.record, worlds);
      each((one, other, k) => {
        const was = (id: string) => one.present[before.factById.get(id)!.index] === 1;
        const goes = (id: string): boolean =>
          was(id) &&
          (id === drop ||
            (causes[id] ?? []).some(goes) ||
            (id === 'hold' &&
              supposition.gone.some((each) => each.id === id) &&
              ['pact', 'perhaps'].some(goes) &&
              !['pact', 'perhaps'].some((x) => was(x) && !goes(x))));
        for (const { id, index } of after.facts) {
          const expected = id === 'or' && goes('either') ? true : was(id) && !goes(id);
          expect([k, id, other.present[index] === 1]).toEqual([k, id, expected]);
        }
      });
    },
  );

  it('moves no answer in a world in which there was nothing to drop, and says in how many', async () => {
    const { record, supposition } = await supposing('{ drop: promise }');
    const report = playScenario(record, supposition, { worlds: 400 });
    const how = {
      account: everySource,
      reading: defaultReading(record),
      seed: record.header.seed,
      worlds: 400,
    };
    const [, promised] = claimAnswers(record, how);
    expect(report.reach).toBe(promised!.share.true);
    expect(report.reach).toBeGreaterThan(0.4);
    expect(report.reach).toBeLessThan(0.6);
    const [removed] = report.claims;
    expect(removed).toMatchObject({ id: 'removed', growth: -report.reach, differs: report.reach });
    const text = playText(report, { width: 80, colour: false }).replace(/\s+/g, ' ');
    expect(text).toContain(`worlds there was nothing to change, and everything in them is as recorded.`);
    expect(text).toMatch(/promise → removal; it goes in \d+ % of worlds/);
  });

  it('changes nothing for an account that has none of its rows, tells of none as gone, and counts none as confirmed', async () => {
    const { record, supposition } = await supposing('{ drop: promise }');
    const report = playScenario(record, supposition, { account: 'two', worlds: 50 });
    expect(report).toMatchObject({ reach: 0, gone: [], stays: [], claims: [], facts: [] });
    expect(report.rewrite).toMatchObject({ gone: 0, confirmed: 0 });
    const text = playText(report, { width: 80, colour: false }).replace(/\s+/g, ' ');
    expect(text).toContain('is dropped; no believed source has it, so that this changes nothing');
    expect(text).toContain('There was nothing to change in any world');
  });
});
