import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../../src/record/read-case.ts';
import { recordOfSpecs } from '../../../src/record/record-of-specs.ts';
import { type DifferingRow, differingRows } from '../../../src/record/versions/differing-rows.ts';
import { caseFilesOf } from '../../case-of.ts';
import { act, caseWith, versionOf } from '../../simulate/versions-of.ts';

const brief = (rows: readonly DifferingRow[]) =>
  rows.map(({ key, change, fields }) => [key, change, ...fields.map(({ field }) => field)]);
const differ = async (one: string, other: string) =>
  differingRows(await versionOf(one), await versionOf(other));
const claim = ['id: c, test: "count(events(A, B)) >= 1"'];

describe('differingRows(older, newer)', () => {
  const base = caseWith([act('one-act', '1950'), act('two-act', '1951')], claim);

  it('finds nothing in a case and itself, however its rows are ordered and laid out', async () => {
    expect(await differ(base, base)).toEqual([]);
    const turned = caseWith(
      [
        act('two-act', '1951'),
        'evidence: ["@one"], title: one-act, weight: 1,   type: "042", to: [B], by: A, date: 1950, id: one-act',
      ],
      claim,
    );
    expect(await differ(base, turned)).toEqual([]);
  });

  it('tells rows that were added, removed and changed, and of these the fields as they are written', async () => {
    const other = caseWith(
      [act('one-act', '1950-02', 'evidence: "@one; @two"'), act('third', '1952')],
      claim,
    );
    const rows = await differ(base, other);
    expect(brief(rows)).toEqual([
      ['events one-act', 'changed', 'date', 'evidence'],
      ['events two-act', 'removed'],
      ['events third', 'added'],
    ]);
    expect(rows[0]!.fields).toEqual([
      { field: 'date', from: '1950', to: '1950-02' },
      { field: 'evidence', from: '@one', to: '@one; @two' },
    ]);
  });

  it('tells a field that came or went', async () => {
    const other = caseWith(
      [act('one-act', '1950', 'evidence: "@one", confidence: likely'), act('two-act', '1951')],
      claim,
    );
    expect((await differ(base, other))[0]!.fields).toEqual([{ field: 'confidence', to: 'likely' }]);
    expect((await differ(other, base))[0]!.fields).toEqual([{ field: 'confidence', from: 'likely' }]);
  });

  it('tells sources, coverage, readings, accounts, alternatives and the header, rows without id by what they have in common', async () => {
    const more = (says: string, halfLife: string, note: string) =>
      `accounts:\n  - { id: one-alone, says: ${says}, sources: one }\nreadings:\n  halfLife: [${halfLife}]\nsources:\n  - { id: four, type: book, title: ${note} }\n`;
    const one = caseWith([act('one-act', '1950')], claim, more('X', 'P1Y', 'Four'));
    const other = caseWith(
      [act('one-act', '1950', 'evidence: "@one", alternatives: g')],
      claim,
      more('Y', 'P2Y', 'Fourth'),
    ).replace(
      'between: [A, C], kind: events, period: 1900/2000',
      'between: [A, C], kind: events, period: 1900/1990',
    );
    expect(brief(await differ(one, other))).toEqual([
      ['events one-act', 'changed', 'alternatives'],
      ['accounts one-alone', 'changed', 'says'],
      ['readings', 'changed', 'halfLife'],
      ['sources four', 'changed', 'title'],
      ['coverage between A, C; kind events; period 1900/1990', 'changed', 'period'],
    ]);
    const files = caseFilesOf(one).map((file) =>
      file.path === 'case.yaml' ? { ...file, text: file.text.replace('worlds: 200', 'worlds: 100') } : file,
    );
    const written = await readSpecs(files);
    const header = differingRows(await versionOf(one), { written, record: recordOfSpecs(written).record });
    expect(brief(header)).toEqual([['case', 'changed', 'worlds']]);
  });

  it('holds a row without id against none that has less than half in common with it', async () => {
    const other = base.replace(
      'between: [A, C], kind: events, period: 1900/2000',
      'kind: recognition, period: 1950/1960',
    );
    expect(brief(await differ(base, other)).map(([, change]) => change)).toEqual(['removed', 'added']);
  });

  it('holds a table in CSV against the same in YAML', async () => {
    const csv =
      'id,date,by,to,type,weight,title,evidence\none-act,1950,A,B,042,1,one-act,@one\ntwo-act,1951,A,B,042,1,two-act,@one\n';
    const files = [
      ...caseFilesOf(base.replace(/events:\n( {2}- .*\n)+/, '')),
      { path: 'events.csv', text: csv },
    ];
    const written = await readSpecs(files);
    expect(differingRows(await versionOf(base), { written, record: recordOfSpecs(written).record })).toEqual(
      [],
    );
  });

  it('of two rows of one id holds the first against the first', async () => {
    const twice = caseWith([act('one-act', '1950'), act('one-act', '1960'), act('two-act', '1951')], claim);
    expect(brief(await differ(base, twice))).toEqual([['events one-act', 'added']]);
  });

  it('names a row without id and title, or with nothing in it but what is not told, by where it stands', async () => {
    const rows = await differ(
      base,
      `${base}readings:\n  halfLife: [P1Y]\nballots:\n  - { note: N }\n  - { evidence: "@one" }\n`,
    );
    expect(rows.map(({ key, title }) => [key, title])).toEqual([
      ['ballots at test.yaml:13', 'at test.yaml:13'],
      ['ballots at test.yaml:14', 'at test.yaml:14'],
      ['readings', 'at test.yaml:11'],
    ]);
  });
});
