import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { makeAnswerer } from '../../src/argue/jobs/answer-jobs.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { restsOf } from '../../src/argue/rests/rests-of.ts';
import { withRests } from '../../src/argue/rests/with-rests.ts';
import { weighCase } from '../../src/argue/rivals/weigh-case.ts';
import { overWorlds, siteData, siteFiles } from '../../src/publish/site-data.ts';
import { siteTables } from '../../src/publish/site-tables.ts';
import { staticLedger } from '../../src/publish/static-ledger.ts';
import { studyData } from '../../src/publish/study-data.ts';
import { caseJson, readCaseJson } from '../../src/record/case-json.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { caseFiles } from '../case-files.ts';
import { sampleDate } from './sample-date.ts';

const json = caseJson(await readSpecs(caseFiles('soviet-taiwanese')), []);
const { record } = readCaseJson(json);
const data = studyData(record);
const judged = judgeCase(record, { worlds: 50, readings: true });
const answerer = makeAnswerer(record, record.header.seed);
const one = { claim: 'before-us-prc', worlds: 50, effort: { sets: 5, specifications: 5 } };
const report = withRests(judged, await restsOf(record, one, async (jobs) => answerer(jobs)));
const told: string[] = [];
const { series } = overWorlds(record, { ...data, pairs: data.pairs.slice(0, 2) }, (done, of) =>
  told.push(`${done}/${of}`),
);
const files = siteData({
  data,
  report,
  series,
  figures: sampleDate.figures,
  questions: sampleDate.questions,
  rivals: weighCase(record, { worlds: 50 }),
  case: json,
});

describe('siteData', () => {
  it('siteData(sources) writes the case so that it reads back as the same record', () => {
    expect(JSON.parse(files['data/case.json']!)).toEqual(JSON.parse(JSON.stringify(json)));
  });

  it('siteData(sources) writes the files of siteFiles', () => {
    expect(Object.keys(files)).toEqual(siteFiles);
  });

  it.each(siteTables.map((table) => [table.name, table] as const))(
    'siteData(sources) writes %s as JSON and CSV with the same rows, every cell in a column',
    (name, table) => {
      const rows = JSON.parse(files[`data/${name}.json`]!) as Record<string, unknown>[];
      const cells = parse(files[`data/${name}.csv`]!, { columns: true }) as Record<string, string>[];
      expect(rows.length).toBeGreaterThan(0);
      expect(cells).toHaveLength(rows.length);
      expect(Object.keys(cells[0]!)).toEqual(table.columns);
      expect(table.columns.filter((column) => rows.every((row) => row[column] === undefined))).toEqual(
        neverFilled[name] ?? [],
      );
      for (const [i, row] of rows.entries())
        for (const column of table.columns) expect(cells[i]![column]).toBe(csvOf(row[column]));
    },
  );

  it('overWorlds(record, data) follows each pair by year and says how far it is', () => {
    expect(series.map(({ step }) => step)).toEqual(['year', 'year']);
    expect(told).toEqual(['1/2', '2/2']);
  });
});

/** Columns that this study has no use for. */
const neverFilled: Readonly<Record<string, readonly string[]>> = {
  sources: ['school'],
  votes: ['outcome'],
  weighs: ['soughtIn'],
};

function csvOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  return typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

describe('staticLedger', () => {
  it('staticLedger(data, report) tells every claim with its verdict, as text', () => {
    const claims = report.claims.map((claim) => ({ ...claim, says: `<i>${claim.id}</i>`, group: '<u>g' }));
    const html = staticLedger(
      { authors: ['<a>'], actors: [], facts: [], accounts: [] },
      { ...report, title: '<script>', claims },
    );
    for (const { id, verdict } of claims)
      expect(html).toMatch(new RegExp(`"verdict-word">${verdict}<.*\\n.*&lt;i&gt;${id}&lt;/i`));
    expect(html).not.toMatch(/<script|<u>|<i>|<a>/);
  });
});
