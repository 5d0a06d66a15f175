import { describe, expect, it } from 'vitest';
import { compile } from '../../src/argue/compile.ts';
import { claimFunctions, signatures } from '../../src/argue/functions/functions.ts';
import { checkExpression } from '../../src/argue/language/check.ts';
import { type Names, namesOf } from '../../src/argue/language/names.ts';
import { parseExpression } from '../../src/argue/language/parse.ts';
import type { ClaimType } from '../../src/argue/language/signature.ts';
import type { Typed } from '../../src/argue/language/typed.ts';
import { makeSetting } from '../../src/argue/setting.ts';
import { readCase } from '../../src/record/read-case.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { accountsOf, weighFacts } from '../../src/system/belief.ts';
import { buildSystem } from '../../src/system/facts.ts';
import { chanceKeys, drawWorld, makeDraw, makeWorld, settleWorld } from '../../src/system/world.ts';
import { caseFiles } from '../case-files.ts';

/** How an example that is not a test by itself is made one. */
const asTest: Readonly<Partial<Record<ClaimType, (example: string) => string>>> = {
  number: (example) => `(${example}) > -1000`,
  time: (example) => `(${example}) before 3000`,
  row: (example) => `(${example}) before 3000`,
  rows: (example) => `count(${example}) >= 0`,
  series: (example) => `mean(${example}) > -1000`,
  phase: (example) => `exists(${example})`,
};

/** What examples ask of published data and the bundled study does not. */
const dataSets = 'dataSets:\n  - { id: cow-alliances, title: Formal alliances, format: cow-alliances }\n';

function testOf(example: string, names: Names): Typed {
  const parsed = parseExpression(example);
  if (!parsed.ok) throw new Error(`${example}: ${parsed.fault.message}`);
  const { typed, type, faults } = checkExpression(parsed.expression, names, signatures);
  if (typed) return typed;
  const wrapped = type && asTest[type]?.(example);
  if (wrapped === undefined) throw new Error(`${example}: ${JSON.stringify(faults)}`);
  return testOf(wrapped, names);
}

describe('the examples of the claim functions', () => {
  it('can be asked of the bundled study in every account, and have a value in most', async () => {
    const { record } = await readCase([
      ...caseFiles('soviet-taiwanese'),
      { path: 'more-sets.yaml', text: dataSets },
    ]);
    const system = buildSystem(record);
    const names = namesOf(record);
    // Read with every act weighing as in the table, since most of what Moscow and Taipei did was to talk.
    const reading = { ...defaultReading(record), talk: 'table' } as const;
    const known = new Set<string>();
    for (const account of accountsOf(record)) {
      const belief = weighFacts(system, account);
      const draw = makeDraw(system);
      const world = makeWorld(system, belief, draw);
      drawWorld(system, chanceKeys(system, [belief]), 1, 0, draw);
      settleWorld(world, belief, draw);
      for (const { signature } of claimFunctions) {
        const typed = testOf(signature.example, names);
        const value = compile(typed, makeSetting(system, belief, reading)).in(world);
        if (value !== undefined) known.add(signature.name);
      }
    }
    expect(known.size).toBeGreaterThan(30);
  });
});
