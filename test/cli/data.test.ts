import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { inFolder } from '../dataset/temporary-store.ts';
import { runInProcess } from './run-in-process.ts';

const nmc = 'ccode,year,milex,cinc\n2,1950,14559,0.28\n365,1950,15510,x\n365,1951,-9,0.19\n';

function inCase(
  work: (data: (...words: string[]) => ReturnType<typeof runInProcess>, folder: string) => Promise<void>,
): Promise<void> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'nmc.csv'), nmc);
    writeFileSync(join(folder, 'case.yaml'), '');
    await work((...words) => runInProcess(['data', ...words], { here: folder }), folder);
  });
}

describe('data', () => {
  it('add, list, describe and drop answer in text of 80 columns', () =>
    inCase(async (data, folder) => {
      const file = join(folder, 'nmc.csv');
      const added = await data('add', file);
      expect(added.code).toBe(0);
      const [, counts = ''] = added.out.split(`${file}:`);
      // where the lines break goes by the folder's name
      expect(counts.replace(/\s+/g, ' ')).toContain('2 rows read, 1 refused');
      expect(added.out.replace(/\s+/g, ' ')).toContain('refused, 1 row: cinc is not a number (line 3 "x")');
      const listed = await data('list');
      expect(listed.out).toMatch(/nmc +National material capabilities .* 1950 to 1951 +2 +2\n/);
      expect(listed.out).toContain(join('.quadrille', 'data.duckdb'));
      const described = await data('describe', 'nmc');
      expect(described.out).toContain('-9 -9.0 NA');
      expect(described.out).toContain('@article{singer-1987,');
      const prose = described.out.split('\nCite\n')[0]!;
      const lines = [...added.out.split('\n'), ...listed.out.split('\n'), ...prose.split('\n')];
      expect(lines.filter((line) => !line.includes(folder) && width(line) > 80)).toEqual([]);
      expect(await data('drop', 'nmc')).toMatchObject({ code: 0, out: 'nmc is dropped.\n' });
      expect((await data('list')).out.replace(/\s+/g, ' ')).toContain('holds no data set yet');
    }));

  it('answers in JSON, with days as dates', () =>
    inCase(async (data, folder) => {
      const file = join(folder, 'nmc.csv');
      const { out } = await data('add', 'nmc', file, '--json', '--release', '6.0');
      expect(JSON.parse(out)).toMatchObject({
        ok: true,
        added: [file],
        already: [],
        dataSet: {
          name: 'nmc',
          release: '6.0',
          from: '1950-01-01',
          to: '1951-12-31',
          states: ['2', '365'],
          files: [{ read: 2, refused: 1 }],
        },
      });
      expect(JSON.parse((await data('add', file, '--json')).out)).toMatchObject({
        added: [],
        already: [file],
      });
      const wrong = await data('describe', 'nmk', '--json');
      expect(wrong.code).toBe(1);
      expect(JSON.parse(wrong.out)).toMatchObject({
        ok: false,
        problems: [{ code: 'data-name', hint: 'did you mean "nmc"?' }],
      });
    }));

  it('reads any table by a mapping of columns, and a format under other names', () =>
    inCase(async (_, folder) => {
      const maps: Record<string, string> = {
        'own.yaml':
          'title: Regimes\ncite: "@misc{polity}"\ncolumns:\n  state: { from: cc, kind: state, required: true }\n  polity: { from: p2, kind: number, missing: [-66] }\nyear: yr\nkey: [state, yr]\n',
        'good.yaml':
          'title: Regimes\ncite: "@misc{polity}"\ncolumns:\n  state: { from: cc, kind: state, required: true }\n  yr: { kind: year }\n  polity: { from: p2, kind: number, missing: [-66] }\nyear: yr\nkey: [state, yr]\n',
        'names.yaml': 'missing: ["."]\ncolumns:\n  ccode: cc\n  year: yr\n  cinc: p2\n',
        'wrong.yaml': 'columns:\n  cinq: p2\n',
      };
      writeFileSync(join(folder, 'p.csv'), 'cc,yr,p2\n2,1950,10\n365,1950,-66\n365,1951,.\n');
      const readFile = (path: string) => maps[path];
      const data = (...words: string[]) => runInProcess(['data', ...words], { here: folder, readFile });
      const file = join(folder, 'p.csv');
      expect((await data('add', 'table', file, '--map', 'own.yaml', '--name', 'polity')).err).toContain(
        'the key names "yr"',
      );
      const added = JSON.parse(
        (await data('add', 'table', file, '--map', 'good.yaml', '--name', 'polity', '--json')).out,
      );
      expect(added.dataSet).toMatchObject({
        title: 'Regimes',
        citations: ['@misc{polity}'],
        files: [{ read: 2, refused: 1 }],
        from: '1950-01-01',
      });
      const named = JSON.parse((await data('add', 'nmc', file, '--map', 'names.yaml', '--json')).out);
      expect(named.dataSet.files).toMatchObject([{ read: 3, refused: 0 }]);
      expect((await data('add', 'nmc', file, '--map', 'wrong.yaml')).err).toContain('did you mean "cinc"?');
    }));

  it('takes the release from the file where it says so', () =>
    inCase(async (data, folder) => {
      const file = join(folder, 'version.csv');
      writeFileSync(file, 'ccode,year,cinc,version\n2,1950,0.28,2021\n365,1950,0.18,2021\n');
      expect(JSON.parse((await data('add', file, '--json')).out)).toMatchObject({
        dataSet: { release: '2021' },
      });
    }));

  it('says what was typed wrong', () =>
    inCase(async (data, folder) => {
      const file = join(folder, 'nmc.csv');
      const said = async (...words: string[]) => {
        const { code, err } = await data(...words);
        return `${code} ${err.replace(/\s+/g, ' ').trim()}`;
      };
      expect(await said('ad', file)).toBe('2 data does not know "ad" did you mean "add"?');
      expect(await said('add', 'nmk', file)).toBe(
        '2 "nmk" is neither a format nor a file did you mean "nmc"?',
      );
      expect(await said('add', 'nmc')).toMatch(/^2 data add needs a file/);
      expect(await said('add', 'nmc', file, '--name', 'A b')).toMatch(
        /^2 "A b" cannot be the name of a data set/,
      );
      expect(await said('add', 'table', file, '--name', 'x')).toMatch(
        /^2 a table of your own needs a mapping/,
      );
      expect(await said('describe')).toMatch(/^2 data describe needs the name of one data set/);
      expect(await said('list')).toMatch(/^1 there is no store of data at .*\[store-missing\]$/);
      expect(await said('add', 'atop', file)).toMatch(
        /^1 .*the file is not of the format atop: it lacks .* it looks like nmc/,
      );
    }));
});
