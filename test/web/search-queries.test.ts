import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClaimVerdict } from '../../src/argue/judge-report.ts';
import { studyData } from '../../src/publish/study-data.ts';
import { readCase } from '../../src/record/read-case.ts';
import { argumentOf } from '../../src/web/argument-of.ts';
import { makeSearch } from '../../src/web/search/search.ts';
import { caseFiles } from '../case-files.ts';
import { root } from '../rules/source-files.ts';

/** Of the first five found, so large a share is about what was meant. */
const PRECISION = 0.93;

interface Row {
  readonly query: string;
  readonly wanted: readonly string[];
  readonly right: number;
  readonly of: number;
}

const rows = readFileSync(join(root, 'docs/search.md'), 'utf8')
  .split('\n')
  .filter((line) => / of [1-5] \|$/.test(line))
  .map((line): Row => {
    const [, query = '', , wanted = '', right = ''] = line.split('|').map((cell) => cell.trim());
    const [good = 0, of = 0] = right.split(' of ').map(Number);
    return { query, wanted: wanted.split(', '), right: good, of };
  });

const files = caseFiles('soviet-taiwanese');
const { record } = await readCase(files);
const { argument } = await argumentOf({ files, record });
const claims = record.rows.claims.map((row) => ({ group: '', aloud: '', ...row }) as unknown as ClaimVerdict);
const search = makeSearch({ data: studyData(record, argument), claims });

describe('the queries of docs/search.md', () => {
  it('are some forty, and of the first five that each finds nearly all are right', () => {
    expect(rows.length).toBeGreaterThan(40);
    const sum = (each: (row: Row) => number) => rows.reduce((all, row) => all + each(row), 0);
    expect(sum(({ right }) => right) / sum(({ of }) => of)).toBeGreaterThan(PRECISION);
  });

  it.each(rows)('$query', ({ query, wanted, of }) => {
    const first = (search.find(query)?.entries ?? []).slice(0, 5).map(({ id }) => id);
    expect(first).toEqual(expect.arrayContaining([...wanted]));
    expect(first).toHaveLength(of);
  });

  it.each(['Suez', 'Thatcher'])(
    '%s, of which the study says nothing, finds nothing and is offered what is like it',
    (query) => {
      expect(search.find(query)?.entries).toEqual([]);
      expect(search.near(query).length).toBeGreaterThan(2);
    },
  );
});
