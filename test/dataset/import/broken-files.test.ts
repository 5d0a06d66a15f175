import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sqlText } from '../../../src/dataset/duckdb.ts';
import { formatNamed } from '../../../src/dataset/formats/formats.ts';
import { readMapping } from '../../../src/dataset/import/mapping.ts';
import { listDataSets } from '../../../src/dataset/store/catalogue.ts';
import { add, faultOf, inStore, rowsOf } from '../temporary-store.ts';

const header = 'ccode,year,cinc\n';
const sound = `${header}2,1950,0.28\n365,1950,0.18\n`;
const years = (count: number): string =>
  header +
  Array.from({ length: count }, (_, i) => `${2 + (i % 900)},${1000 + Math.floor(i / 900)},0.${i}\n`).join('');

/** An archive in which both lists say that it is locked. */
function locked(): Uint8Array {
  const zip = Buffer.from(zipSync({ 'a.csv': strToU8(sound) }));
  zip[6]! |= 1;
  zip[zip.indexOf(Buffer.from('PK\u0001\u0002')) + 8]! |= 1;
  return zip;
}

/** An archive with a byte of its table, and not of its checksum, changed. */
function hit(): Uint8Array {
  const zip = Buffer.from(zipSync({ 'a.csv': strToU8(sound) }, { level: 0 }));
  zip[zip.indexOf('0.28') + 2] = '9'.charCodeAt(0);
  return zip;
}

describe('a file that is broken', () => {
  it('is told for what it is, with a repair, and leaves the store as it was', () =>
    inStore(async (store, put) => {
      await add(store, put('first.csv', sound), undefined, { name: 'before' });
      const before = await listDataSets(store);
      const packed = gzipSync(years(2000));
      const files: [string, string | Uint8Array, RegExp][] = [
        ['blank.csv', '\n\n', /^data-empty: .*no line/],
        ['mark.csv', '\ufeff', /^data-empty: .*no line/],
        ['crc.csv.gz', Buffer.from(packed).fill(1, packed.length - 8, packed.length - 5), /^data-damaged: /],
        ['after.csv.gz', Buffer.concat([packed, Buffer.from('more')]), /^data-damaged: /],
        [
          'cut.zip',
          zipSync({ 'a.csv': strToU8(years(2000)) }).subarray(0, 3000),
          /^data-damaged: .*ends before its end/,
        ],
        ['hit.zip', hit(), /^data-damaged: .*its checksum differs/],
        [
          'two.zip',
          zipSync({ 'a.csv': strToU8(sound), 'b.csv': strToU8(sound) }),
          /^data-layout: the archive holds 2 tables: a\.csv, b\.csv$/,
        ],
        ['locked.zip', locked(), /^data-layout: "a\.csv" is locked with a password$/],
        [
          'zip.zip',
          zipSync({ 'a.zip': strToU8('x') }),
          /^data-layout: the archive holds no table .*: a\.zip$/,
        ],
        ['zeros.csv', Buffer.alloc(5000), /^data-damaged: .*it is no text/],
        [
          'utf32.csv',
          Buffer.from([...sound].flatMap((sign) => [sign.charCodeAt(0), 0, 0, 0])),
          /^data-damaged: .*it is no text/,
        ],
        [
          'twice.csv',
          'ccode,year,cinc,CINC\n2,1950,0.1,0.2\n',
          /^data-layout: more than one column is called "cinc" \(columns 3 and 4\)$/,
        ],
        ['columns.csv', `${header.trim()}${',x'.repeat(100_000)}\n`, /^data-layout: it has 100003 columns/],
        ['line.csv', 'x'.repeat(3_000_000), /^data-layout: its first line does not end/],
        ['list.json', '[{"id":1},', /^data-damaged: .*it is no JSON/],
      ];
      for (const [name, content, says] of files) {
        expect(await faultOf(add(store, put(name, content))), name).toMatch(says);
        expect(await listDataSets(store), name).toEqual(before);
      }
    }));

  it(
    'that is packed far too well is not unpacked to its end',
    () =>
      inStore(async (store, put) => {
        const part = gzipSync(Buffer.alloc(40_000_000, 'x'));
        const bomb = put('bomb.csv.gz', Buffer.concat([gzipSync(sound), part, part, part, part]));
        expect(await faultOf(add(store, bomb))).toMatch(/^data-damaged: .*packed 400 times smaller/);
      }),
    30_000,
  );

  it('has its sound rows read: each other is refused or put right, with its line', () =>
    inStore(async (store, put) => {
      const rows = [
        ...['2,1950,0.1', '20,1950,"0.2', '40,19\u000050,0.2', '41,1950,0.2\u0000', '42,1950,0.1,,'],
        ...[
          '51,1950,0.1,x',
          '52,1950',
          `53,1950,${'1'.repeat(1_200_000)}`,
          '54,1950,"0,28"',
          '55,1950,1 234',
          '56,1950,0.5',
        ],
      ];
      const { dataSet } = await add(store, put('rows.csv', `\ufeff${header}${rows.join('\r\n')}`));
      const [file] = dataSet.files;
      expect(file).toMatchObject({ read: 4, refused: 7, repaired: 3 });
      expect(
        file!.remarks
          .map(({ kind, says, examples }) => `${kind} ${examples.map(({ line }) => line)}: ${says}`)
          .sort(),
      ).toEqual([
        'refused 10,11: cinc has signs that are decimal or part thousands, and does not tell which',
        'refused 3: it has a quote out of place',
        'refused 4: year is not a year',
        'refused 7: it has 4 cells, the header 3',
        'refused 8: it has 2 cells, the header 3',
        'refused 9: cinc is not a number',
        'repaired 4,5: a zero byte was read as a space',
        'repaired 6: blank cells after its last column were left out',
      ]);
    }));

  it('may begin with any mark, or with none that it needs; its header may be in capitals, and below blank lines', () =>
    inStore(async (store, put) => {
      const wide = (text: string) => Buffer.from(text, 'utf16le');
      const files = [
        ...[wide(sound), wide(`\ufeff${sound}`), Buffer.from(wide(`\ufeff${sound}`)).swap16()],
        ...[
          `\ufeff${sound.toUpperCase()}`,
          `\n\n${sound}`,
          sound.replaceAll(',', ';'),
          ` ${sound.replaceAll(',', ' , ')}`,
        ],
        ...[
          sound.replace('cinc', '"cinc"'),
          Buffer.concat([gzipSync(header), gzipSync(sound.slice(header.length))]),
        ],
      ];
      for (const [i, content] of files.entries()) {
        const { dataSet } = await add(store, put(`${i}.csv`, content), undefined, { name: `set-${i}` });
        expect(dataSet.files[0], String(i)).toMatchObject({ read: 2, refused: 0, repaired: 0 });
      }
      const { dataSet } = await add(store, put('late.csv', `\n\n${header}2,1950,x\n20,1950,1\n`), undefined, {
        name: 'late',
      });
      expect(dataSet.files[0]?.remarks[0]?.examples).toEqual([{ line: 4, value: 'x' }]);
    }));

  it('is read once under however many names, and in two layouts adds nothing twice', () =>
    inStore(async (store, put) => {
      const [a, b] = [put('a.csv', sound), put('b.csv', sound)];
      const both = await add(store, [a, b]);
      expect([both.added, both.already]).toEqual([[a], [b]]);
      const other = put(
        'c.csv',
        'stateabb,ccode,year,milex,cinc,version\nUSA,2,1950,,0.28,6\nRUS,365,1950,,0.19,6\nUKG,200,1950,,0.1,6\n',
      );
      const { dataSet } = await add(store, other);
      expect(dataSet.files.find(({ file }) => file === other)).toMatchObject({
        read: 1,
        again: 1,
        refused: 1,
      });
    }));

  it('with dates in three orders is read where the order is known', () =>
    inStore(async (store, put) => {
      const file = put(
        'e.csv',
        'date,source,target,code\n1979-04-15,A,B,010\n03/04/1979,A,B,011\n15.4.1979,A,B,012\n',
      );
      const first = await add(store, file, 'cameo-events');
      expect(first.dataSet.files[0]).toMatchObject({ read: 1, refused: 2 });
      expect(first.dataSet.files[0]?.remarks[0]?.says).toBe(
        'date does not tell the day from the month (a mapping can, with dates: dmy)',
      );
      const format = formatNamed('cameo-events')!;
      const mapping = readMapping('m.yaml', 'dates: dmy', format);
      await add(store, file, 'cameo-events', { name: 'dmy', mapping });
      const days = (await rowsOf(store, 'dmy', 'events'))
        .map(({ code, first_day }) => `${code} ${first_day}`)
        .sort();
      expect(days).toEqual(['010 3391', '011 3379', '012 3391']);
      expect(
        await faultOf(Promise.resolve().then(() => readMapping('m.yaml', 'dates: ymd', format))),
      ).toMatch(/^data-map: `dates` is "ymd", and can be dmy/);
    }));

  it('of Parquet is told when it ends too early, and where its pages do not decode', () =>
    inStore(async (store, put) => {
      const path = put('p.parquet', '');
      await store.database.run(
        `COPY (SELECT (2 + range % 900)::INTEGER AS ccode, (1000 + range // 900)::INTEGER AS year, 0.5 AS cinc, md5(range::VARCHAR) AS stateabb, range AS tpop FROM range(50000)) TO ${sqlText(path)} (COMPRESSION zstd)`,
      );
      const bytes = await import('node:fs').then(({ readFileSync }) => readFileSync(path));
      expect(await faultOf(add(store, put('cut.parquet', bytes.subarray(0, bytes.length / 2))))).toMatch(
        /^data-damaged: /,
      );
      writeFileSync(path, Buffer.from(bytes).fill(0x5a, 4, bytes.length - 5000));
      expect(await faultOf(add(store, path))).toMatch(/^data-damaged: /);
      expect(await listDataSets(store)).toEqual([]);
    }));

  it('of a data set that an earlier version made with other columns is not mixed in', () =>
    inStore(async (store, put) => {
      await add(store, put('a.csv', sound));
      await store.database.run('ALTER TABLE "set nmc".capabilities DROP COLUMN milex');
      expect(await faultOf(add(store, put('b.csv', `${header}2,1951,0.3\n`)))).toBe(
        'data-name: the data set "nmc" was made by another version of quadrille, with other columns',
      );
    }));
});
