import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { askedOnce, makeSetting } from '../../src/argue/setting.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { everySource, weighFacts } from '../../src/system/belief.ts';
import { buildSystem } from '../../src/system/facts.ts';
import type { World } from '../../src/system/world.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage: [{ period: 1950/1960 }]
events:
  - { id: one-act, date: 1951, by: A, to: B, type: "010", title: x, evidence: "@one" }
  - { id: two-act, date: 1952, by: A, to: B, type: "042", title: x, evidence: "@one; @two, denies" }
  - { id: three-act, date: 1953, by: A, to: C, type: "042", title: x, evidence: "@one" }
`;

describe('askedOnce(setting, call, make)', () => {
  it('makes a call once, and asks it once in each world', async () => {
    const system = buildSystem(await caseOf(record));
    const setting = makeSetting(system, weighFacts(system, everySource), defaultReading(system.record));
    const call = {};
    const asked: number[] = [];
    let made = 0;
    const make = () => {
      made++;
      return { varies: false, in: () => asked.push(setting.worldNumber) };
    };
    for (const world of [0, 1]) {
      setting.worldNumber = world;
      for (let row = 0; row < 3; row++) askedOnce(setting, call, make).in({} as World);
    }
    expect(made).toBe(1);
    expect(asked).toEqual([0, 1]);
  });
});

describe('a part of a test of each row that does not look at it', () => {
  it('is what it is by itself, with the rows that it found', async () => {
    const inner = 'count(events(by = A, type = 042) from 1950 to 1960) = 2';
    const tests = [`every(events(A, B) from 1950 to 1960, ${inner} and it.by = A)`, inner];
    const claims = tests.map((test, n) => `  - { id: z${n}, says: x, by: "@one", test: '${test}' }`);
    const report = judgeCase(await caseOf(`${record}claims:\n${claims.join('\n')}`), { worlds: 60 });
    const [nested, alone] = report.claims;
    expect(nested!.share).toEqual(alone!.share);
    const rowsOf = ({ evidence }: typeof nested & object) => evidence.map(({ fact }) => fact);
    expect(rowsOf(nested!)).toEqual(expect.arrayContaining(rowsOf(alone!)));
  });
});
