import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { weighCase } from '../../src/argue/rivals/weigh-case.ts';
import { caseJson, readCaseJson } from '../../src/record/case-json.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { scenariosOf, supposeScenario } from '../../src/record/scenarios/suppose-scenario.ts';
import { everySource } from '../../src/system/belief.ts';
import { makeEngine } from '../../src/web/engine/engine.ts';
import { caseFiles } from '../case-files.ts';
import { caseFilesOf } from '../case-of.ts';
import { handMade } from '../simulate/supposed.ts';

const written = await readSpecs(caseFiles('soviet-taiwanese'));
const json = caseJson(written, recordOfSpecs(written).problems);
const { record, problems } = readCaseJson(json);
const engine = makeEngine();

describe('makeEngine', () => {
  it('makeEngine() requires a case before any question', () => {
    expect(() => engine({ ask: 'judge', whatIf: {}, worlds: 5 })).toThrow('requires a case');
    expect(engine({ ask: 'open', case: json })).toEqual({ ready: true });
  });

  it('makeEngine() judges an account beside the others, each of them once', () => {
    const report = engine({ ask: 'judge', whatIf: { account: 'patel2025' }, worlds: 20 });
    expect(report).toEqual(judgeCase(record, { account: 'patel2025', worlds: 20, problems }));
    const ids = report.claims[0]!.accounts.map(({ id }) => id);
    expect(ids).toEqual(['all', ...record.rows.accounts.map(({ id }) => id)]);
  });

  it('makeEngine() takes every source where there is no account of that id', () => {
    const report = engine({ ask: 'judge', whatIf: { account: 'nobody' }, worlds: 20 });
    expect(report).toEqual(judgeCase(record, { worlds: 20, problems }));
  });

  it('makeEngine() weighs rivals as the command does, and under what is changed', () => {
    engine({ ask: 'open', case: json });
    const plain = engine({ ask: 'weigh', whatIf: {}, worlds: 20 });
    expect(plain).toEqual(weighCase(record, { worlds: 20 }));
    const dropped = engine({ ask: 'weigh', whatIf: { drop: ['dove-settlement-1969'] }, worlds: 20 });
    const item = dropped.questions[0]!.items.find(({ key }) => key === 'settled-with-peking');
    expect(item?.share).toEqual({ true: 0, false: 0, unknown: 1 });
  });

  it('makeEngine() judges a changed record by itself', () => {
    const { claims } = engine({ ask: 'judge', whatIf: { without: ['patel2025'] }, worlds: 20 });
    expect(claims.every(({ accounts, contested }) => accounts.length === 0 && !contested)).toBe(true);
  });
});

describe('makeEngine() of a case with scenarios', () => {
  const scenarios = `scenarios:
  - { id: no-visit, says: No visit., changes: [{ drop: visit }] }
  - { id: unsound, says: Too late., changes: [{ set: visit, date: 1999 }] }
  - { id: mistaken, says: No such row., changes: [{ drop: visit }, { drop: visti }] }
`;
  const asking = async () => {
    const read = await readSpecs(caseFilesOf(`${handMade}${scenarios}`));
    const ask = makeEngine();
    ask({ ask: 'open', case: JSON.parse(JSON.stringify(caseJson(read, []))) });
    return { ask, read };
  };

  it('judges under a scenario, a source left out and another reading together', async () => {
    const { ask, read } = await asking();
    const supposed = supposeScenario(read, scenariosOf(read).get('no-visit')!, []).record;
    const whatIf = { scenario: 'no-visit', without: ['two'], reading: { amplitude: 3 } };
    const { claims } = ask({ ask: 'judge', whatIf, worlds: 30 });
    const account = { ...everySource, lost: { sources: ['two'] }, drop: [] };
    const reading = { ...defaultReading(supposed), amplitude: 3 };
    const expected = judgeCase(supposed, { account, alone: true, reading, worlds: 30 }).claims;
    expect(claims.map(({ id, share }) => [id, share])).toEqual(expected.map(({ id, share }) => [id, share]));
    const [gone] = claims.filter(({ id }) => id === 'there-was');
    expect(gone).toMatchObject({ verdict: 'fails', hinges: [] });
  });

  it('tells what goes with a scenario, and how much it rewrites', async () => {
    const { ask } = await asking();
    const told = ask({ ask: 'scenario', scenario: 'no-visit' })!;
    expect(told).toMatchObject({ isSound: true, rewrite: { supposed: 1, otherwise: 0, gone: 4 } });
    expect(told.gone.map(({ id }) => id)).toEqual(['thanks', 'pact', 'hold', 'warmth']);
    expect(ask({ ask: 'scenario', scenario: 'nothing' })).toBeUndefined();
  });

  it.each(['unsound', 'mistaken'])(
    'lets one that is %s change nothing, and says that it does not',
    async (scenario) => {
      const { ask } = await asking();
      expect(ask({ ask: 'scenario', scenario })).toMatchObject({ isSound: false });
      const [as, plain] = [{ scenario }, {}].map((whatIf) => ask({ ask: 'judge', whatIf, worlds: 30 }));
      expect(as!.claims.map(({ share }) => share)).toEqual(plain!.claims.map(({ share }) => share));
    },
  );
});
