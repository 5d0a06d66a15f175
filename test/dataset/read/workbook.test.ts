import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { readWorkbook } from '../../../src/dataset/read/workbook.ts';
import { add, faultOf, inStore, rowsOf } from '../temporary-store.ts';
import { numberCell, rowXml, type TestSheet, workbookBytes } from '../workbook-file.ts';

const header = rowXml(1, ['ccode', 'year', 'cinc']);
const capabilities: TestSheet = { name: 'Data', rows: header + rowXml(2, [2, 1950, 0.28]) };
const read = (sheets: readonly TestSheet[], wanted?: string) =>
  readWorkbook('w.xlsx', workbookBytes(sheets), wanted);

describe('readWorkbook', () => {
  it('gives numbers as the file has them, days as dates, yes and no as 1 and 0, formulas as their values', async () => {
    const cells = [
      ...['<c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c>', numberCell('B1', '0.30000000000000004')],
      ...[numberCell('C1', '25264', 1), numberCell('D1', '61', 1), '<c r="E1" t="b"><v>1</v></c>'],
      ...[
        '<c r="F1"><f>1+1</f><v>2</v></c>',
        '<c r="G1" t="str"><f>A1</f><v>010</v></c>',
        numberCell('H1', '1E-3'),
      ],
    ];
    const { rows, unread } = await read([{ name: 'S', rows: `<row r="1">${cells.join('')}</row>` }]);
    expect(rows).toEqual([
      ['a & b', '0.30000000000000004', '1969-03-02', '1900-03-01', '1', '2', '010', '1E-3'],
    ]);
    expect([...unread]).toEqual([]);
  });

  it('takes the sheet that is named, or the first that is not hidden', async () => {
    const sheets: TestSheet[] = [
      { name: 'Codes', rows: rowXml(1, ['x']), state: 'hidden' },
      { ...capabilities, name: 'R&amp;D' },
      { name: 'More', rows: rowXml(1, ['y']) },
    ];
    const first = await read(sheets);
    expect([first.name, first.shown]).toEqual(['R&D', ['R&D', 'More']]);
    expect((await read(sheets, 'Codes')).rows).toEqual([['x']]);
    expect(await faultOf(read(sheets, 'Mor'))).toBe('data-layout: the workbook has no sheet "Mor"');
  });

  it('tells rows of merged cells and of formulas that nobody reckoned, and what cannot be opened', async () => {
    const { unread } = await read([
      {
        name: 'S',
        rows: `${header}${rowXml(2, [2, 1950, '<c r="C2"><f>A2*2</f></c>'])}${rowXml(3, [2, 1951, '<c r="C3"><f t="shared" si="0"/><v></v></c>'])}${rowXml(4, [2, 1952, 1])}`,
        after: '<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>',
      },
    ]);
    expect([...unread].sort()).toEqual([
      [2, 'it has a formula without its value (C2)'],
      [3, 'it has a formula without its value (C3)'],
      [4, 'it has merged cells (A4:A5)'],
      [5, 'it has merged cells (A4:A5)'],
    ]);
    const whole = workbookBytes([capabilities]);
    expect(await faultOf(readWorkbook('w.xlsx', whole.subarray(0, whole.length - 200), undefined))).toMatch(
      /^data-damaged: /,
    );
    const hit = workbookBytes([{ name: 'S', rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }]);
    expect(await faultOf(readWorkbook('w.xlsx', hit, undefined))).toMatch(
      /^data-damaged: .*sheet "S" cannot be read/,
    );
  });
});

describe('a workbook', () => {
  it('is read as a table: its sheets are told, blank rows are nothing, and rows that cannot be read are refused', () =>
    inStore(async (store, put) => {
      const rows = [
        ...[header.replaceAll('r="1"', 'r="2"').replaceAll(/([ABC])1/g, '$12'), rowXml(3, [2, 1950, 0.28])],
        ...[rowXml(5, [365, 1950, '#N/A']), rowXml(6, [200, 1950, '']), rowXml(7, [220, 1950, 0.1, 7])],
        rowXml(8, [255, 1950, '<c r="C8" t="e"><v>#DIV/0!</v></c>']),
      ];
      const file = put('nmc.xlsx', workbookBytes([{ name: 'NMC', rows: rows.join('') }, capabilities]));
      const { dataSet } = await add(store, file);
      expect(await rowsOf(store, 'nmc', 'capabilities')).toMatchObject([
        { state: '2', year: 1950, cinc: 0.28, first_day: dayOf(1950, 1, 1) },
        { state: '200', cinc: null },
      ]);
      const told = dataSet.files[0]!.remarks.map(
        ({ kind, says, examples }) => `${kind}: ${says} ${examples.map(({ line }) => line)}`,
      );
      expect(told).toEqual([
        'note: the workbook has 2 sheets (NMC, Data), and "NMC" was read; --sheet names another ',
        'refused: cinc is not a number 5',
        'refused: it has 4 cells, the header 3 7',
        'refused: it has an error instead of a value (C8: #DIV/0!) 8',
      ]);
      const named = await add(store, file, undefined, { sheet: 'Data' });
      expect(named.dataSet.coverage.rows).toEqual({ capabilities: 2 });
      expect((await add(store, file, undefined, { sheet: 'Data' })).added).toEqual([]);
    }));

  it('that is none, or is of another kind, is told with what to do', () =>
    inStore(async (store, put) => {
      const files: [string, string | Uint8Array, RegExp][] = [
        ['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /an old workbook of Excel/],
        ['b.xlsx', zipSync({ 'xl/workbook.bin': strToU8('x') }), /a binary workbook/],
        ['c.ods', zipSync({ 'META-INF/manifest.xml': strToU8('x') }), /an OpenDocument file/],
        ['d.csv', '\n<!DOCTYPE html><html></html>', /a page of the web/],
        ['e.csv', 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n', /a stand-in for a file/],
        ['f.xlsx', workbookBytes([{ name: 'S', rows: '' }]), /its sheet "S" is blank/],
        ['g.xlsx', workbookBytes([]), /the workbook has no sheet/],
        ['h.zip', zipSync({ 'a.dta': strToU8('x') }), /holds no table .*: a\.dta/],
      ];
      for (const [name, content, says] of files)
        expect(await faultOf(add(store, put(name, content))), name).toMatch(says);
      expect(
        await faultOf(add(store, put('x.csv', 'ccode,year,cinc\n2,1950,1\n'), undefined, { sheet: 'S' })),
      ).toBe('data-layout: a sheet is named, and the file is no workbook');
    }));
});
