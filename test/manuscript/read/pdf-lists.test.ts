import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { linesAt, type PdfText, pdfOf } from './pdf-of.ts';

/** A line of print, and how far it is set in. */
type Line = readonly [text: string, setIn?: number | undefined];

const prose = [
  'The envoys waited on the quay until the evening, and then they were',
  'told by the harbour master that nobody would see them before the',
  'ships of the second squadron had come in from the roads (Harrow 1953).',
];
const references = linesAt(440, [{ text: 'References', font: 'bold', size: 12 }]);

function lines(y: number, those: readonly Line[], { x = 60, size = 10, leading = 12 } = {}): PdfText[] {
  return those.map(([text, setIn = 0], at) => ({ text, x: x + setIn, y: y - leading * at, size }));
}

async function blocksOf(...pages: PdfText[][]) {
  const reading = await readManuscript('paper.pdf', pdfOf(pages));
  if (!reading.ok) throw new Error(reading.message);
  return reading.manuscript.blocks;
}

async function entriesOf(...pages: PdfText[][]): Promise<string[]> {
  return (await blocksOf(...pages)).filter(({ kind }) => kind === 'reference').map(({ text }) => text);
}

const hanging: Line[] = [
  ['Harrow, John. 1953. The closed harbour, and what became of the'],
  ['ships that lay in it. Leith: Quayside.', 12],
  ['Lee, Ann. 1961. “A letter from the roads.” Journal of Northern'],
  ['Harbours 4(2): 12–31.', 12],
  ['Marrow, Tom. 1972. The second squadron. Leith: Quayside.'],
  ['Narrow, Eve. 1974. “What the council knew, and when it came to'],
  ['know it.” Nordic Review 12: 1–19.', 12],
];
const hangingEntries = [
  'Harrow, John. 1953. The closed harbour, and what became of the ships that lay in it. Leith: Quayside.',
  'Lee, Ann. 1961. “A letter from the roads.” Journal of Northern Harbours 4(2): 12–31.',
  'Marrow, Tom. 1972. The second squadron. Leith: Quayside.',
  'Narrow, Eve. 1974. “What the council knew, and when it came to know it.” Nordic Review 12: 1–19.',
];

describe('entries of a list in a PDF', () => {
  it('are told by lines that hang, whatever an appendix behind the list looks like', async () => {
    const appendix: PdfText[] = [
      { text: 'A Tables', x: 60, y: 540, size: 14, font: 'bold' },
      ...[500, 440, 380, 320].flatMap((y) => [
        ...lines(y, [['What was counted on this day in the harbour is told here, and', 12]]),
        ...lines(y - 12, [['what was not counted stands below, for the reader to judge it.']]),
      ]),
    ];
    expect(
      await entriesOf([...linesAt(500, prose), ...references, ...lines(420, hanging)], appendix),
    ).toEqual(hangingEntries);
  });

  it('go on over a page, and no line at its top is a heading for its number', async () => {
    const numbered: Line[] = hanging.flatMap(([text, setIn]) => [[text, setIn] as Line]);
    let label = 0;
    const withNumbers = numbered.map(([text, setIn]): Line => {
      if (!setIn) label += 1;
      return [setIn ? text : `${label}. ${text}`, setIn];
    });
    const entries = await entriesOf(
      [...linesAt(500, prose), ...references, ...lines(420, withNumbers.slice(0, 4))],
      lines(500, withNumbers.slice(4)),
    );
    expect(entries).toEqual(hangingEntries.map((entry, at) => `${at + 1}. ${entry}`));
  });

  it('are told by the space between them where nothing is set in', async () => {
    const entries = ['Human Quayside', 'Lower Harbours'].map((publisher, at): Line[] => [
      [`Harrow, John. 19${53 + at}. The closed harbour, and what became of ships (${publisher}`],
      [`of ${publisher}) and of their crews in the years of that long winter.`],
    ]);
    const four = [...entries, ...entries];
    const page = four.flatMap((entry, at) => lines(420 - 40 * at, entry));
    expect(await entriesOf([...linesAt(500, prose), ...references, ...page])).toEqual(
      four.map((entry) => entry.map(([text]) => text).join(' ')),
    );
  });

  it('are told by bullets, under headings of their own and without years', async () => {
    const page: PdfText[] = [
      ...linesAt(500, prose),
      { text: 'References', x: 60, y: 440, size: 12, font: 'bold' },
      ...lines(420, [['• Letter of the envoys to the council'], ['of the second of March', 8]]),
      ...lines(396, [['• Letter of the council to the envoys'], ['• Note of the harbour master']]),
    ];
    expect(await entriesOf(page)).toEqual([
      'Letter of the envoys to the council of the second of March',
      'Letter of the council to the envoys',
      'Note of the harbour master',
    ]);
  });

  it('end where a paragraph on the author stands behind them', async () => {
    const blocks = await blocksOf([
      ...linesAt(500, prose),
      ...references,
      ...lines(420, hanging),
      ...lines(316, [
        ['JOHN HARROW, b. 1965, has been harbour master in Leith since he'],
        ['left the navy. His interests include the winters of the last and of'],
        ['the present century, and ships that are not seen any longer.'],
      ]),
    ]);
    expect(blocks.flatMap(({ kind, text }) => (kind === 'reference' ? text : []))).toEqual(hangingEntries);
    expect(blocks.at(-1)).toMatchObject({ part: 'back' });
    expect(blocks.at(-1)!.text).toMatch(/^JOHN HARROW.*any longer\.$/);
  });

  it('stand in small type in two columns, over a note that goes on with the numbering', async () => {
    const left = { x: 30, size: 8, leading: 10 };
    const right = { x: 220, size: 8, leading: 10 };
    const body = Array.from({ length: 16 }, (_, at): Line => [`on day ${at} the envoys went to the quay`]);
    const entry = (name: string): Line[] => [
      [`${name}, John. 1953. The closed harbour,`],
      ['and what became of ships. Review', 10],
      ['77(2): 407–19.', 10],
    ];
    const names = ['Barrow', 'Carrow', 'Darrow', 'Farrow', 'Garrow', 'Harrow'];
    const entries = await entriesOf(
      [
        ...lines(560, [...body, ...body], { x: 30 }),
        { text: '1', x: 30, y: 63, size: 5 },
        { text: 'See the letters in the archive.', x: 34, y: 60, size: 8 },
        ...lines(560, body, { x: 220 }),
        { text: 'R E F E R E N C E S', x: 220, y: 350 },
        ...lines(335, names.slice(0, 4).flatMap(entry), right),
        { text: '2', x: 220, y: 63, size: 5 },
        { text: 'Farrow has other dates for all of this.', x: 224, y: 60, size: 8 },
      ],
      [...lines(560, names.slice(4).flatMap(entry), left), ...lines(560, names.flatMap(entry), right)],
    );
    expect(entries).toEqual(
      [...names, ...names].map(
        (name) => `${name}, John. 1953. The closed harbour, and what became of ships. Review 77(2): 407–19.`,
      ),
    );
  });

  it('keep the number in which the last of a page ends', async () => {
    const entries = await entriesOf([
      ...linesAt(560, prose),
      ...linesAt(160, [{ text: 'References', font: 'bold', size: 12 }]),
      ...lines(144, [
        ...hanging,
        ['Zorin, Al. 1999. “The last of the ships.” Nordic Review 12: 183–'],
        ['201.', 12],
      ]),
    ]);
    expect(entries.at(-1)).toBe('Zorin, Al. 1999. “The last of the ships.” Nordic Review 12: 183–201.');
  });

  it('stand under a heading in smaller type, and are doubted where the page does not show where they begin', async () => {
    const heading = { text: 'Works Cited and Referenced', x: 60, y: 440, size: 9 };
    const small = hanging.map(([text, setIn]): Line => [text, setIn]);
    expect(await entriesOf([...linesAt(500, prose), heading, ...lines(420, small, { size: 9 })])).toEqual(
      hangingEntries,
    );
    const [entry] = (
      await blocksOf([...linesAt(500, prose), ...references, ...lines(420, hanging.slice(4, 5))])
    ).filter(({ kind }) => kind === 'reference');
    expect(entry!.doubts).toEqual(['the page does not show where the entries of the list begin']);
  });
});
