import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseJson, readCaseJson } from '../../src/record/case-json.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { makeEngine } from '../../src/web/engine/engine.ts';
import { caseFiles } from '../case-files.ts';

const json = caseJson(await readSpecs(caseFiles('soviet-taiwanese')), []);
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

  it('makeEngine() judges a changed record by itself', () => {
    const { claims } = engine({ ask: 'judge', whatIf: { without: ['patel2025'] }, worlds: 20 });
    expect(claims.every(({ accounts, contested }) => accounts.length === 0 && !contested)).toBe(true);
  });
});
