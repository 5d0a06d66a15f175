import { unzipText } from '../../manuscript/read/unzip-text.ts';
import { dataFault } from '../data-fault.ts';

/** A workbook may become so large when it is unpacked; a larger one has to come as CSV. */
const LIMITS = {
  entryBytes: 256 << 20,
  totalBytes: 400 << 20,
  ratio: 300,
  ratioFromBytes: 24 << 20,
};

/** What stands in a cell: as text, and blank where there is nothing. */
export type Cell = string;

/** A sheet as rows of texts, with what of it cannot be read as it stands. */
export interface Sheet {
  readonly name: string;
  /** The names of all sheets that are shown. */
  readonly shown: readonly string[];
  /** Rows from the first on; blank ones too. */
  readonly rows: readonly (readonly Cell[])[];
  /** Rows, from 1, with a cell that is merged with others, a formula that nobody reckoned, or an error; and why. */
  readonly unread: ReadonlyMap<number, string>;
}

/**
 * Reads a sheet of a workbook: the one that is named, or the first that is not hidden. Numbers are given as the file has them, days as 1969-03-02, yes and no as 1 and
 * 0, a formula as the value that was last reckoned. Throws a `DataFault` when it cannot be read, or has no such sheet.
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  wanted: string | undefined,
): Promise<Sheet> {
  const unpacked = unzipText(
    bytes,
    (name) => /^xl\/(workbook|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/.test(name),
    LIMITS,
  );
  if (unpacked === 'too-large')
    throw dataFault(
      'data-layout',
      { message: 'the workbook is too large, unpacked', hint: 'save the sheet as CSV' },
      { file },
    );
  if (unpacked === 'damaged') throw dataFault('data-damaged', { says: 'it cannot be unpacked' }, { file });
  const sheets = sheetsOf(unpacked.texts);
  const shown = sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  const chosen = sheets.find(({ name, isHidden }) => (wanted === undefined ? !isHidden : name === wanted));
  if (!chosen)
    throw dataFault(
      'data-layout',
      {
        message: wanted === undefined ? 'the workbook has no sheet' : `the workbook has no sheet "${wanted}"`,
        hint: shown.length === 0 ? 'look at the file' : `its sheets are ${shown.join(', ')}`,
      },
      { file },
    );
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows = await readSheet<string>(Buffer.from(bytes), chosen.name, {
      parseNumber: (text) => text,
      trim: false,
    });
    return {
      name: chosen.name,
      shown,
      rows: rows.map((row) => row.map(cellText)),
      unread: unreadRows(unpacked.texts.get(`xl/${chosen.path}`) ?? ''),
    };
  } catch (thrown) {
    const says = thrown instanceof Error ? thrown.message : String(thrown);
    throw dataFault(
      'data-damaged',
      { says: `its sheet "${chosen.name}" cannot be read (${says})` },
      { file },
    );
  }
}

function cellText(cell: unknown): Cell {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, '');
  return typeof cell === 'boolean' ? (cell ? '1' : '0') : String(cell);
}

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

function sheetsOf(texts: ReadonlyMap<string, string>): SheetEntry[] {
  const paths = new Map(
    tags(texts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?xl\//, ''),
    ]),
  );
  return tags(texts.get('xl/workbook.xml') ?? '', 'sheet').map((tag) => ({
    name: attribute(tag, 'name'),
    isHidden: /hidden/i.test(attribute(tag, 'state')),
    path: paths.get(attribute(tag, 'r:id')) ?? '',
  }));
}

/** Rows of a sheet that must not be taken for what the reader gives: of merged cells all but the first come out blank, and so do a formula without its value and an error. */
function unreadRows(xml: string): Map<number, string> {
  const unread = new Map<number, string>();
  for (const tag of tags(xml, 'mergeCell')) {
    const ref = attribute(tag, 'ref');
    const [first = 0, last = 0] = [...ref.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    for (let row = first; row <= last; row++) unread.set(row, `it has merged cells (${ref})`);
  }
  for (const [, ref = ''] of xml.matchAll(
    /<(?:x:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:x:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:x:)?f>)\s*(?:<(?:x:)?v\s*\/>|<(?:x:)?v><\/(?:x:)?v>)?\s*<\/(?:x:)?c>/g,
  ))
    unread.set(Number(/\d+/.exec(ref)?.[0]), `it has a formula without its value (${ref})`);
  for (const [, attributes = '', value = ''] of xml.matchAll(
    /<(?:x:)?c\b([^>]*\bt="e"[^>]*)>(?:(?!<\/(?:x:)?c>).)*<(?:x:)?v>([^<]*)</gs,
  )) {
    const ref = attribute(` ${attributes}`, 'r');
    unread.set(Number(/\d+/.exec(ref)?.[0]), `it has an error instead of a value (${ref}: ${value})`);
  }
  return unread;
}

const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attribute(tag: string, name: string): string {
  const [, value = ''] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, word) =>
    word ? (ENTITIES[word] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
