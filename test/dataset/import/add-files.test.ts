import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sqlText } from '../../../src/dataset/duckdb.ts';
import { dropDataSet, listDataSets } from '../../../src/dataset/store/catalogue.ts';
import { add, faultOf, inStore, rowsOf } from '../temporary-store.ts';

const ballots =
  'rcid,session,ccode,iso2,country,vote\n3,1,2,US,United States,yes\n3,1,365,RU,Russia,no\n1182,15,710,CN,China,absent\n1182,15,565,NA,Namibia,abstain\n';
const rollCalls =
  'rcid,session,date,date_precision,unres,yes\n3,1,1946-01-09,month,R/1/66,29\n1182,15,1960-10-08,day,R/15/1,3\n';

describe('addFiles', () => {
  it('reads what is told apart by its header into the tables of one data set', () =>
    inStore(async (store, put) => {
      const { dataSet } = await add(store, [put('ballots.csv', ballots), put('rolls.csv', rollCalls)]);
      expect(dataSet.coverage).toEqual({
        rows: { ballots: 4, roll_calls: 2 },
        firstDay: -8766,
        lastDay: -3372,
        states: ['2', '365', '565', '710'],
      });
      expect(
        (await rowsOf(store, 'un-votes', 'ballots')).map(({ state, vote }) => `${state} ${vote}`),
      ).toEqual(['565 abstain', '710 not-a-member', '2 yes', '365 no']);
      const days = (await rowsOf(store, 'un-votes', 'roll_calls')).map(({ first_day, last_day }) => [
        first_day,
        last_day,
      ]);
      expect(days).toEqual([
        [-3372, -3372],
        [-8766, -8736],
      ]);
      const [file] = dataSet.files.filter(({ tables }) => tables.includes('ballots'));
      expect(file).toMatchObject({ read: 4, repaired: 1, refused: 0, again: 0 });
      expect(file?.remarks[0]?.examples).toEqual([{ line: 4, value: 'absent' }]);
    }));

  it('reads the same of .csv, .tsv, .gz, .zip and .parquet, of any line end and mark', () =>
    inStore(async (store, put) => {
      const zipped = zipSync({ 'readme.md': strToU8('x'), 'data/ballots.csv': strToU8(ballots) });
      const parquet = put('p.parquet', '');
      await store.database.run(
        `COPY (FROM read_csv(${sqlText(put('x.csv', ballots))}, all_varchar = true)) TO ${sqlText(parquet)}`,
      );
      const files = [
        ...[
          put('a.csv', ballots),
          put('a.tsv', ballots.replaceAll(',', '\t')),
          put('a.csv.gz', gzipSync(ballots)),
          put('a.zip', zipped),
          parquet,
        ],
        ...[
          put('crlf.csv', ballots.replaceAll('\n', '\r\n')),
          put('cr.csv', ballots.replaceAll('\n', '\r')),
          put('bom.csv', `\ufeff${ballots}`),
        ],
        put('wide.csv', Buffer.from(`\ufeff${ballots}`, 'utf16le')),
      ];
      const seen = new Set<string>();
      for (const [i, file] of files.entries()) {
        await add(store, file, undefined, { name: `set-${i}` });
        const rows = JSON.stringify(await rowsOf(store, `set-${i}`, 'ballots'));
        seen.add(createHash('md5').update(rows).digest('hex'));
      }
      expect(seen.size).toBe(1);
    }));

  it('changes nothing when a file is added again, and takes up only what is new', () =>
    inStore(async (store, put) => {
      const file = put('ballots.csv', ballots);
      const first = await add(store, file);
      const again = await add(store, [put('other-name.csv', ballots)]);
      expect(again).toMatchObject({ added: [], already: [expect.stringContaining('other-name.csv')] });
      expect(again.dataSet).toEqual(first.dataSet);
      const more = `${ballots.replace('3,1,365,RU,Russia,no', '3,1,365,RU,Russia,yes')}4,1,2,US,United States,no\n`;
      const { dataSet } = await add(store, put('more.csv', more));
      const added = dataSet.files.find(({ file: path }) => path.includes('more.csv'));
      expect(added).toMatchObject({ read: 1, again: 3, refused: 1 });
      expect(added?.remarks.find(({ kind }) => kind === 'refused')).toMatchObject({
        says: 'another row for the same roll call and state was read before',
        examples: [{ line: 3, value: '3, 365' }],
      });
      expect(dataSet.coverage.rows).toEqual({ ballots: 5 });
    }));

  it('tells what a file lacks, and leaves the store as it was', () =>
    inStore(async (store, put) => {
      const sound = put('sound.csv', ballots);
      const packed = gzipSync(ballots.repeat(200));
      const bad: [string, string | Uint8Array, RegExp][] = [
        ['empty.csv', '', /^data-empty: .*no bytes/],
        ['empty.csv.gz', gzipSync(''), /^data-empty: .*no line/],
        ['header.csv', 'rcid,session,ccode,vote\n', /^data-empty: .*a header and no row/],
        ['cut.csv.gz', packed.subarray(0, packed.length / 2), /^data-damaged: .*ends before its end/],
        [
          'bad.csv.gz',
          Buffer.concat([packed.subarray(0, 20), Buffer.alloc(200, 7)]),
          /^data-damaged: .*cannot be unpacked/,
        ],
        ['cut.zip', zipSync({ 'a.csv': strToU8(ballots.repeat(200)) }).subarray(0, 200), /^data-damaged: /],
        ['no.zip', zipSync({ 'a.md': strToU8('x') }), /^data-layout: the archive holds no table/],
        ['bad.parquet', 'PAR1 nothing of the kind PAR1', /^data-damaged: /],
        [
          'other.csv',
          'a,b\n1,2\n',
          /^data-layout: the file is not of the format un-votes: it lacks rcid, ccode, vote; its columns are a, b/,
        ],
        [
          'words.csv',
          'rcid,ccode,vote\n3,x,yes\n4,y,no\n',
          /^data-refused: none of the 2 rows .*state is not the number of a state \(1 to 999\) \("x"\)/,
        ],
      ];
      for (const [name, content, says] of bad) {
        expect(await faultOf(add(store, [sound, put(name, content)])), name).toMatch(says);
        expect(await listDataSets(store), name).toEqual([]);
      }
      expect(await faultOf(add(store, put('other.csv', 'a,b\n1,2\n')))).toBe(
        'data-layout: the columns are those of no format that is known: a, b',
      );
      expect(await faultOf(add(store, 'nowhere.csv'))).toBe('data-file: the file is not there');
    }));

  it('refuses the rows of a column that is of another type half-way, with examples, and never makes a number of them', () =>
    inStore(async (store, put) => {
      const rows = [
        '2,1900,0.19',
        '2,1901,n/a',
        '2,1902,0x10',
        '2,1903,-9',
        '2,1904,',
        '2,190x,0.1',
        ',1906,0.1',
        '2,1907,1e-3',
      ];
      const { dataSet } = await add(store, put('nmc.csv', `ccode,year,cinc\n${rows.join('\n')}\n`));
      expect(dataSet.files[0]).toMatchObject({ read: 4, refused: 4 });
      expect(
        dataSet.files[0]?.remarks.map(
          ({ says, examples }) => `${says}: ${examples.map(({ line, value }) => `${line} ${value}`)}`,
        ),
      ).toEqual(['cinc is not a number: 3 n/a,4 0x10', 'state is missing: 8 ', 'year is not a year: 7 190x']);
      expect((await rowsOf(store, 'nmc', 'capabilities')).map(({ year, cinc }) => [year, cinc])).toEqual([
        [1900, 0.19],
        [1903, null],
        [1904, null],
        [1907, 0.001],
      ]);
    }));

  it('does not mix formats under one name, and drops what it is told to', () =>
    inStore(async (store, put) => {
      await add(store, put('ballots.csv', ballots), undefined, { name: 'mine' });
      expect(
        await faultOf(
          add(store, put('nmc.csv', 'ccode,year,cinc\n2,1900,0.1\n'), undefined, { name: 'mine' }),
        ),
      ).toBe('data-name: the data set "mine" is there already, and is of the format un-votes, not nmc');
      await dropDataSet(store, 'mine');
      expect(await listDataSets(store)).toEqual([]);
      await add(store, put('nmc.csv', 'ccode,year,cinc\n2,1900,0.1\n'), undefined, { name: 'mine' });
    }));
});
