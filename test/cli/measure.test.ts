import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { readCaseFolder } from '../../src/cli/case-folder.ts';
import { putFiles } from '../../src/cli/put-files.ts';
import { parquetColumns } from '../../src/dataset/measures/write-parquet.ts';
import { ballotsCsv } from '../dataset/measures/measured-in-store.ts';
import { inFolder } from '../dataset/temporary-store.ts';
import { type Ran, runInProcess } from './run-in-process.ts';

const votes = ballotsCsv({
  1969: { 2: 'nnya', 365: 'yyyn', 713: 'nyan' },
  1972: { 2: 'nnnn', 365: 'yyna', 710: 'yyya' },
});

/** Runs commands with a store beside a case that asks it. */
function withCase(
  work: (quadrille: (...words: string[]) => Promise<Ran>, folder: string) => Promise<void>,
  caseText = witness(),
): Promise<void> {
  return inFolder(async (around) => {
    const folder = join(around, 'witness');
    mkdirSync(folder);
    writeFileSync(join(around, 'b.csv'), votes.ballots);
    writeFileSync(join(around, 'r.csv'), votes.rollCalls);
    writeFileSync(join(folder, 'case.yaml'), caseText);
    const quadrille = (...words: string[]) =>
      runInProcess(words, {
        here: folder,
        putFiles,
        readRevision: (name) => readCaseFolder(name.split('@')[0]!),
        readFile: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
        writeFile: (path, text) => writeFileSync(path, text),
      });
    await quadrille('data', 'add', join(around, 'b.csv'), join(around, 'r.csv'), '--release', '74');
    await work(quadrille, folder);
  });
}

const witness = (
  version = '"74"',
) => `case: { id: witness, title: A witness, period: 1969/1973, authors: [me] }
actors:
  - { id: USSR, kind: state, name: Soviet Union, cow: "365", evidence: "@x" }
  - { id: PRC, kind: state, name: China, cow: "710", evidence: "@x" }
  - { id: USA, kind: state, name: United States, evidence: "@x" }
sources: [{ id: x, type: book, title: X }]
dataSets: [{ id: un-votes, title: Roll calls, version: ${version} }, { id: atop, title: Alliances }]
claims:
  - { id: voted, says: They voted alike., test: "agreement(USSR, PRC) in 1972 > 0.5", by: "@x, p. 1" }
  - { id: west, says: And the West., test: "agreement(USSR, USA, variant = voeten) in 1972 < 0.5", by: "@x, p. 2" }
`;

describe('measure', () => {
  it('lists what there is without a store, and what the store has', () =>
    inFolder(async (folder) => {
      const { code, out } = await runInProcess(['measure'], { here: folder, userData: folder });
      expect(code).toBe(0);
      expect(out).toContain('There is no store of data yet');
      expect(out).toContain('variants: simple, voeten, simple-divided, voeten-divided');
      expect(out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
      const none = await runInProcess(['measure', 'agreement'], { here: folder, userData: folder });
      expect(none.code).toBe(1);
      expect(none.err).toContain('`quadrille data add` makes one');
    }));

  it('answers in text, CSV, JSON and Parquet', () =>
    withCase(async (quadrille, folder) => {
      const listed = await quadrille('measure');
      expect(listed.out).toContain('from un-votes; in the store: un-votes');
      const one = await quadrille('measure', 'agreement', '--between', 'USSR,PRC');
      expect(one.code).toBe(0);
      expect(one.out).toContain('USSR – PRC');
      expect(one.out).toMatch(/1972 +0\.750 +4\n/);
      expect(one.out).toContain('had no seat in 1969');
      const several = await quadrille(
        'measure',
        'Agreement',
        '--variant',
        'voeten',
        '--from',
        '1969',
        '--to',
        '1972',
      );
      const wide = [...one.out.split('\n'), ...several.out.split('\n')].filter((line) => width(line) > 80);
      expect(wide).toEqual([]);
      const csv = await quadrille(
        'measure',
        'agreement',
        '--between',
        '365,710,713',
        '--from',
        '1972',
        '--csv',
      );
      expect(csv.out).toBe(
        'measure,variant,data,version,a,b,year,value,low,high,n,why\n' +
          'agreement,simple,un-votes,74,365,710,1972,0.75,,,4,\n' +
          'agreement,simple,un-votes,74,365,713,1972,,,,0,Republic of China (Taiwan) (713) had no seat in 1972\n' +
          'agreement,simple,un-votes,74,710,713,1972,,,,0,Republic of China (Taiwan) (713) had no seat in 1972\n',
      );
      const json = JSON.parse((await quadrille('measure', 's-score', '--between', '365,2', '--json')).out);
      expect(json).toMatchObject({
        measure: 'sScore',
        variant: 'absolute',
        version: '74',
        from: 1969,
        to: 1972,
      });
      expect(json.values).toHaveLength(4);
      const file = join(folder, 'agreement.parquet');
      const parquet = await quadrille('measure', 'agreement', '--parquet', file);
      expect(parquet.err).toContain('agreement is in');
      expect((await parquetColumns(file))?.join()).toBe(csv.out.split('\n')[0]);
      expect((await quadrille('measure', 'agreement', '--parquet', file)).code).toBe(0);
      const out = join(folder, 'a.csv');
      expect((await quadrille('measure', 'agreement', '--out', out)).code).toBe(0);
      expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(3 + 3 + 2);
    }));

  it.each([
    [['agrement'], '"agrement" is no measure of published data', 'did you mean "agreement"?'],
    [['agreement', '--from', '1969-01-01'], 'is no year', '--from 1969'],
    [['agreement', '--from', '1972', '--to', '1969'], 'lies after', '--from 1969 --to 1972'],
    [['agreement', '--between', 'USSR,USSR'], 'names "USSR" twice', 'name each once'],
    [['agreement', '--between', 'USSR'], 'is of two, and --between names USSR alone', '--between USSR,USA'],
    [['agreement', '--to', '9999999'], 'is no year from 1 to 9999', '--to 1969'],
    [['agreement', '--between', 'North Elbonia,USA'], 'is no state that we know', 'by its letters'],
    [['agreement', '--csv', '--json'], 'both asked for', 'choose one'],
    [['agreement', '--out', 'case.txt'], 'does not end in .csv', 'case.csv'],
    [['agreement', '--parquet', 'case.yaml'], 'does not end in .parquet', 'case.parquet'],
    [['agreement', '--between', 'USSSR,USA'], 'is no state that we know', 'did you mean "USSR"?'],
    [['agreement', '--variant', 'voten'], 'has no variant "voten"', 'did you mean "voeten"?'],
    [['agreement', '--by', 'month'], 'agreement is taken by the year', 'leave out --by'],
    [['agreement', '--by', 'moon'], '--by "moon" is none of day, month', '--by month'],
    [['agreement', '--lags', 'best'], 'is neither a number nor aic', '--lags bic'],
    [['agreement', '--lags', '0'], 'is not a whole number from 1 to 24', '--lags 1'],
    [['agreement', '--of', 'kappa'], 'watches no other measure', 'leave out --of'],
    [['turningPoints', '--of', 'reciprocity'], 'is no series of values', '--of agreement'],
    [['turningPoints', '--of', 'agrement'], '"agrement" is no measure', 'did you mean "agreement"?'],
    [['turningPoints', '--of', 'agreement:voten'], 'no variant "voten"', 'did you mean "voeten"?'],
    [['turningPoints', '--of', 'idealPoint:binary'], 'a scale of its own', '--of idealPoint:dynamic'],
    [['turningPoints', '--of', 'kappa', '--between', 'USSR'], 'kappa is of two', '--between USSR,USA'],
    [['turningPoints', '--case', 'nowhere'], 'there is no folder "nowhere"', 'quadrille init FOLDER'],
    [['agreement', '--camps', '3'], 'agreement divides nothing', 'which frustration and sameBloc take'],
    [['frustration', '--camps', '3', '--variant', 'index'], 'both say which variant', 'choose one'],
    [['frustration', '--camps', '9'], 'is not a whole number from 2 to 5', '--camps 2'],
    [['allied'], 'has no data set that allied can be had from', 'quadrille data add atop FILE'],
  ])('%j is told: %s', (words, message, hint) =>
    withCase(async (quadrille) => {
      const { code, err } = await quadrille('measure', ...words);
      expect(code).toBeGreaterThan(0);
      const said = err.replaceAll(/\s+/g, ' ');
      expect(said).toContain(message);
      expect(said).toContain(hint);
    }),
  );

  it('understands names that it prints itself, letters of ISO and of the Correlates of War, and states by the year', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'b.csv');
      const years = {
        1970: { 2: 'yyn', 260: 'nyn', 315: 'yyy', 678: 'nnn' },
        1995: { 2: 'yyy', 316: 'yyn', 679: 'nny' },
      };
      writeFileSync(path, ballotsCsv(years).ballots);
      const ask = async (...words: string[]) =>
        JSON.parse(
          (
            await runInProcess(['measure', 'agreement', '--json', ...words], {
              here: folder,
              userData: folder,
            })
          ).out,
        );
      await runInProcess(['data', 'add', 'un-votes', path], { here: folder, userData: folder });
      for (const name of ['German Federal Republic', 'GFR', 'German Federal Republic (260)'])
        expect((await ask('--between', `USA,${name}`, '--to', '1970')).values).toMatchObject([
          { b: '260', year: 1970, value: 0.666666666667 },
        ]);
      // without dates the years are those of the sessions
      for (const [name, first, last] of [
        ['CZE', 0.666666666667, 0.666666666667],
        ['YEM', 0.333333333333, 0.333333333333],
      ]) {
        const { from, to, values } = await ask('--between', `USA,${name}`);
        expect([from, to, values[0].value, values.at(-1).value]).toEqual([1970, 1995, first, last]);
      }
      expect((await ask('--between', 'USA,SRB', '--to', '1970')).values[0].why).toContain('(345)');
    }));

  it('tells of a change the acts of the case that lie there, in text, CSV, JSON and Parquet', () =>
    withCase(async (quadrille, folder) => {
      // what USA did to PRC in each quarter: bad up to the visit in February 1972, good from then on
      const acts = Array.from({ length: 20 }, (_, i) => {
        const [year, month] = [1969 + Math.floor(i / 4), 1 + 3 * (i % 4)];
        return `${year}-0${month}-15,USA,PRC,${i < 12 ? ['130', '112'][i % 2] : ['040', '057'][i % 2]}`;
      }).map((row) => row.replace('-010-', '-10-'));
      // the data reach all of the first quarter and of the last
      acts.push('1969-01-01,USA,GBR,040', '1973-12-31,USA,GBR,040');
      writeFileSync(join(folder, '..', 'e.csv'), `date,source,target,code\n${acts.join('\n')}\n`);
      await quadrille('data', 'add', 'cameo-events', join(folder, '..', 'e.csv'), '--case', folder);
      const asked = ['turningPoints', '--data', 'cameo-events', '--between', 'USA,PRC', '--by', 'quarter'];
      const ask = (...words: string[]) => quadrille('measure', ...asked, '--case', folder, ...words);
      const { out, code } = await ask();
      expect(code).toBe(0);
      expect(out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
      expect(out).toMatch(/USA towards PRC\n +1 change of level in 20 quarters/);
      expect(out).toMatch(/1972-Q1.*: from −[\d.]+ to [\d.]+/);
      expect(out).toMatch(/\* visit +in +\d+ % +Nixon in Peking/);
      expect(out).toContain('PRC towards USA');
      expect(out).toContain('No change of level in 20 quarters');
      const csv = (await ask('--csv')).out.split('\n');
      const head =
        'measure,variant,data,version,a,b,year,step,value,low,high,n,why,earliest,latest,before,after,suspects';
      expect(csv[0]).toBe(head);
      expect(csv.filter((row) => row.includes(',visit'))).toEqual([
        expect.stringMatching(/^turningPoints,pelt of events \(net\),.*,USA,PRC,1972,1972-Q1,1,,,20,,/),
      ]);
      const json = JSON.parse((await ask('--json')).out);
      const turn = json.values.find((row: { value: number }) => row.value === 1);
      expect(turn).toMatchObject({ step: '1972-Q1', suspects: [{ id: 'visit', ofBoth: true, order: 'in' }] });
      const file = join(folder, '..', 't.parquet');
      expect((await ask('--parquet', file)).code).toBe(0);
      expect((await parquetColumns(file))?.join()).toBe(head);
      const events = await quadrille('measure', 'events', ...asked.slice(1), '--case', folder);
      expect(events.out).toMatch(/1969-Q1 to 1973-Q4 +0 +0 +nothing happened/);
      expect(events.out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
      const answers = await quadrille('measure', 'reciprocity', '--variant', 'response', ...asked.slice(1));
      expect(answers.out.replaceAll(/\s+/g, ' ')).toContain('follows from the constant');
      writeFileSync(
        join(folder, 'bad.yaml'),
        'events: [{ id: bad, date: "1972-13-45", by: NOBODY, title: x }]\n',
      );
      const unsound = await ask('--csv');
      expect([unsound.code, unsound.err]).toEqual([1, expect.stringContaining('NOBODY')]);
    }, `${witness()}events: [{ id: visit, date: "1972-02-21", by: USA, to: PRC, title: Nixon in Peking, evidence: "@x" }]\n`));

  it('leaves a file alone that it did not write', () =>
    withCase(async (quadrille, folder) => {
      for (const [option, name] of [
        ['--out', 'mine.csv'],
        ['--parquet', 'mine.parquet'],
      ] as const) {
        const path = join(folder, name);
        writeFileSync(path, 'my notes');
        const { code, err } = await quadrille('measure', 'agreement', option, path);
        expect(code).toBe(2);
        expect(err).toContain('left as it is');
        expect(readFileSync(path, 'utf8')).toBe('my notes');
      }
    }));
});

describe('a store that is not whole', () => {
  it('says in every command which table a data set lacks, and what adds it', () =>
    inFolder(async (folder) => {
      for (const [file, text, lacks] of [
        ['r.csv', votes.rollCalls, '(ballots)'],
        ['b.csv', votes.ballots, '(roll_calls)'],
      ] as const) {
        const [path, store] = [join(folder, file), join(folder, `${file}.duckdb`)];
        writeFileSync(path, text);
        await runInProcess(['data', 'add', 'un-votes', path, '--store', store]);
        for (const words of [
          ...(file === 'r.csv'
            ? [
                ['measure', 'agreement'],
                ['measure', 'idealPoint'],
              ]
            : []),
          ['export', '--data', 'un-votes', '--year', '1969'],
        ]) {
          const { code, err } = await runInProcess([...words, '--store', store]);
          const said = err.replaceAll(/\s+/g, ' ');
          expect([code, said]).toEqual([
            1,
            expect.stringContaining('"un-votes" has not the table that is asked for'),
          ]);
          expect(said).toContain(lacks);
          expect(said).toContain('quadrille data add un-votes FILE --name un-votes');
        }
      }
    }));

  it('tells one that was cut off for what it is', () =>
    withCase(async (quadrille, folder) => {
      const path = join(folder, '.quadrille', 'data.duckdb');
      const bytes = readFileSync(path);
      for (const part of [0.4, 0.9]) {
        writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * part)));
        const { code, err } = await quadrille('measure', 'agreement');
        expect([code, err]).toEqual([1, expect.stringContaining('[store-damaged]')]);
      }
    }));
});

describe('data extract', () => {
  const ofUn = (folder: string) => join(folder, 'measured', 'un-votes.csv');

  it('writes what the claims ask, says what could not be had, and changes nothing when run again', () =>
    withCase(async (quadrille, folder) => {
      const dry = await quadrille('data', 'extract', folder, '--dry-run');
      expect(dry.out).toContain('not written');
      expect(existsSync(ofUn(folder))).toBe(false);
      const first = await quadrille('data', 'extract', folder);
      expect(first.code).toBe(0);
      expect(first.out.replaceAll(/\s+/g, ' ')).toContain(
        'measured/un-votes.csv: 10 rows, 7 of them without a value',
      );
      const text = readFileSync(ofUn(folder), 'utf8');
      expect(text.split('\n').slice(0, 6)).toEqual([
        'set,measure,variant,of,with,year,value,low,high,n,why,occasion,version,means',
        'un-votes,agreement,,PRC,USSR,1969,,,,0,People’s Republic of China (710) had no seat in 1969,,74,',
        'un-votes,agreement,,PRC,USSR,1970,,,,0,no roll call in 1970,no,74,',
        'un-votes,agreement,,PRC,USSR,1971,,,,0,no roll call in 1971,no,74,',
        'un-votes,agreement,,PRC,USSR,1972,0.75,,,4,,,74,',
        'un-votes,agreement,,PRC,USSR,1973,,,,,un-votes reaches from 1969 to 1972,,74,',
      ]);
      expect(text).toContain('un-votes,agreement,voeten,USA,USSR,1969,0.375,,,4,');
      const again = await quadrille('data', 'extract', folder, '--json');
      expect(JSON.parse(again.out)).toMatchObject({ ok: true, files: [{ became: 'unchanged', rows: 10 }] });
      expect(readdirSync(folder).sort()).toEqual(['.quadrille', 'case.yaml', 'measured']);
      // a file of before there were these columns is one of its own
      const before = text.replaceAll(/,(occasion|no)?,(version|74)\n/g, '\n');
      writeFileSync(ofUn(folder), before);
      expect((await quadrille('data', 'extract', folder)).code).toBe(0);
      expect([before.split('\n')[0], readFileSync(ofUn(folder), 'utf8')]).toEqual([
        'set,measure,variant,of,with,year,value,low,high,n,why,occasion,version,means',
        text,
      ]);
      const judged = await quadrille('judge', folder, '--claim', 'west', '--worlds', '20');
      expect(judged.out).toContain('holds');
    }));

  it('writes no pair that nobody asked for, though both are asked about with others', () =>
    withCase(
      async (quadrille, folder) => {
        await quadrille('data', 'extract', folder);
        const lines = readFileSync(ofUn(folder), 'utf8').trim().split('\n').slice(1);
        const pairs = lines.map((line) => line.split(',').slice(2, 5).join(' ').trim());
        expect([...new Set(pairs)]).toEqual(['PRC USSR', 'USA USSR']);
        expect(lines).toHaveLength(10);
        // years rise, and the year of the second pair that no claim asks is one of the period
        expect(lines.map((line) => line.split(',')[5])).toEqual([
          ...[1969, 1970, 1971, 1972, 1973, 1969, 1970, 1971, 1972, 1973].map(String),
        ]);
      },
      witness().replace(', variant = voeten', ''),
    ));

  it('has nothing of an actor in years in which it was not, though another has its number then', () =>
    withCase(
      async (quadrille, folder) => {
        await quadrille('data', 'extract', folder);
        const text = readFileSync(ofUn(folder), 'utf8');
        expect(text).toContain('un-votes,agreement,,RUS,USA,1972,,,,,"""RUS"" had not begun in 1972"');
        expect(text).toContain('un-votes,agreement,,PRC,USSR,1972,0.75,,,4,');
      },
      witness()
        .replace(
          'sources:',
          '  - { id: RUS, kind: state, name: Russia, cow: "365", span: 1991-12-26/.., evidence: "@x" }\nsources:',
        )
        .replace('agreement(USSR, USA, variant = voeten)', 'agreement(RUS, USA)'),
    ));

  it('makes no folder of the name of a revision, which would be read in its place', () =>
    withCase(async (quadrille, folder) => {
      for (const words of [
        ['data', 'extract', `${folder}@v1`],
        ['contest', `${folder}@v1`, '--write'],
      ]) {
        const { code, err } = await quadrille(...words);
        expect(code).toBe(2);
        expect(err.replaceAll(/\s+/g, ' ')).toContain('@v1" is a revision of git');
        expect(err).toContain(`name the folder: ${folder}\n`);
      }
      expect(existsSync(`${folder}@v1`)).toBe(false);
      const dry = await quadrille('data', 'extract', `${folder}@v1`, '--dry-run', '--case', folder);
      expect(dry.out).toContain('not written');
    }));

  it('writes no value that the case holds elsewhere, and says where', () =>
    withCase(async (quadrille, folder) => {
      const { code, err } = await quadrille('data', 'extract', folder);
      expect(code).toBe(2);
      const said = err.replaceAll(/\s+/g, ' ');
      expect(said).toContain(
        'agreement (simple) of PRC and USSR in 1970 by "un-votes" stands at case.yaml:11',
      );
      expect(said).toContain('take out the row there: case.yaml:11');
      expect(existsSync(join(folder, 'measured'))).toBe(false);
    }, `${witness()}measured: [{ set: un-votes, measure: agreement, of: USSR, with: PRC, year: 1970, value: 1 }]\n`));

  it('tells which rows it takes out, also before it does, and keeps to the years that are asked', () =>
    withCase(
      async (quadrille, folder) => {
        await quadrille('data', 'extract', folder);
        const text = readFileSync(ofUn(folder), 'utf8');
        expect(text.split('\n')).toHaveLength(1 + 5 + 6 + 1);
        expect(text).toContain('USA,USSR,1,,,,,un-votes reaches from 1969 to 1972');
        const mine = [1970, 1971].map((year) => `un-votes,agreement,,PRC,USA,${year},1,,,4,,,,\n`).join('');
        writeFileSync(ofUn(folder), text + mine);
        const gone = 'agreement (simple) of PRC and USA by "un-votes", 1970–1971';
        const dry = await quadrille('data', 'extract', folder, '--dry-run');
        expect(dry.out.replaceAll(/\s+/g, ' ')).toMatch(/would be taken out.*1970/);
        expect(readFileSync(ofUn(folder), 'utf8')).toContain(mine);
        const json = JSON.parse((await quadrille('data', 'extract', folder, '--json')).out);
        expect(json.files[0].gone).toEqual([gone]);
        expect(readFileSync(ofUn(folder), 'utf8')).toBe(text);
      },
      witness().replace('voeten) in 1972', 'voeten) in 0001'),
    ));

  it('tells of a data set that no test asks any more, whose rows stand', () =>
    withCase(async (quadrille, folder) => {
      const { out } = await quadrille('data', 'extract', folder);
      expect(out.replaceAll(/\s+/g, ' ')).toContain(
        'atop: no test asks it any more; its row was left as it is.',
      );
      expect(JSON.parse((await quadrille('data', 'extract', folder, '--json')).out).unasked).toEqual([
        { set: 'atop', rows: 1 },
      ]);
    }, `${witness()}measured: [{ set: atop, measure: allied, of: USSR, with: PRC, year: 1970, value: 1 }]\n`));

  it('tells the claims whose tests are wrong, and that nothing was looked up for them', () =>
    withCase(
      async (quadrille, folder) => {
        const { code, err, out } = await quadrille('data', 'extract', folder);
        expect(code).toBe(1);
        expect(err).toContain('did you mean "voeten"?');
        expect(err.replaceAll(/\s+/g, ' ')).toContain('What these tests ask was not looked up');
        expect(out).toContain('measured/un-votes.csv: 5 rows');
      },
      witness().replace('voeten)', 'voten)'),
    ));

  it('measures nothing of another version, and says how to mend it', () =>
    withCase(async (quadrille, folder) => {
      const { code, out } = await quadrille('data', 'extract', folder);
      expect(code).toBe(1);
      const said = out.replaceAll(/\s+/g, ' ');
      expect(said).toContain('the store has version "74" of "un-votes", and the case was measured with "73"');
      expect(said).toContain('write version: "74"');
      expect(existsSync(join(folder, 'measured'))).toBe(false);
    }, witness('"73"')));

  it('names the command that adds what the store has not, and takes no file for its own that is not', () =>
    withCase(async (quadrille, folder) => {
      const { code, out } = await quadrille('data', 'extract', folder);
      expect(code).toBe(1);
      expect(out).toContain('add it: quadrille data add atop FILE');
      writeFileSync(ofUn(folder), 'set,measure,year,mine\n');
      const { code: other, err } = await quadrille('data', 'extract', folder);
      expect(other).toBe(2);
      expect(err.replaceAll(/\s+/g, ' ')).toContain('was not written by data extract');
      expect(readFileSync(ofUn(folder), 'utf8')).toBe('set,measure,year,mine\n');
    }, `${witness()}  - { id: allied, says: Allied., test: "allied(USSR, PRC) in 1970", by: "@x, p. 3" }\n`));

  it('tells of a case that asks nothing what to write', () =>
    withCase(async (quadrille, folder) => {
      const { code, out } = await quadrille('data', 'extract', folder);
      expect(code).toBe(0);
      expect(out.replaceAll(/\s+/g, ' ')).toContain('Its data sets are un-votes, atop: ask one in a test');
      const { err } = await quadrille('data', 'extract');
      expect(err).toContain('data extract needs one case');
    }, witness().split('claims:')[0]));
});
