import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manuscript } from '../../../src/manuscript/manuscript.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { docxOf, p } from './docx-of.ts';
import { linesAt, pdfOf } from './pdf-of.ts';

/** What holds for every manuscript that is read. */
function expectSound({ blocks }: Manuscript): void {
  for (const { text, sentences, stretches, calls = [], italics = [] } of blocks) {
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/\n| {2}/);
    expect(sentences.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
    expect(stretches[0]!.at).toBe(0);
    for (const [index, { at, place }] of stretches.entries()) {
      expect(at).toBeGreaterThanOrEqual(stretches[index - 1]?.at ?? 0);
      expect(Math.min(place.line, place.column)).toBeGreaterThanOrEqual(1);
    }
    for (const { at, note } of calls) {
      expect(at).toBeLessThanOrEqual(text.length);
      expect(blocks[note]?.kind).toBe('note');
    }
    for (const { from, to } of italics) expect(0 <= from && from < to && to <= text.length).toBe(true);
  }
}

async function expectReadOrRefused(file: string, bytes: Uint8Array): Promise<void> {
  const reading = await readManuscript(file, bytes);
  if (reading.ok) expectSound(reading.manuscript);
  else expect(reading.message.length > 0 && reading.hint.length > 0).toBe(true);
}

const extensions = fc.constantFrom('docx', 'pdf', 'md', 'txt', 'tex', 'doc', 'bin');
const magic = fc.constantFrom(
  [],
  [0x50, 0x4b, 0x03, 0x04],
  [...'%PDF-1.7\n'].map((sign) => sign.charCodeAt(0)),
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [...'{\\rtf1'].map((sign) => sign.charCodeAt(0)),
);
const words = fc.constantFrom(
  ...[
    'The',
    'envoy',
    'vol. 3',
    'et al.',
    '(Wang 1997, p. 3)',
    '“open',
    'close”',
    '*',
    '_',
    '**',
    '[^1]',
    '[^1]:',
    '>',
    '#',
    '##',
    '|',
  ],
  ...[
    '-',
    '•',
    '\\',
    '\\cite{a}',
    '\\footnote{',
    '{',
    '}',
    '$',
    '%',
    '&',
    '\\begin{quote}',
    '\\end{quote}',
    '<b>',
    '<https://a.b/>',
    '`',
  ],
  ...[
    '\n',
    '\n\n',
    '\n    ',
    '\f',
    '\t',
    '\0',
    '\u00ad',
    'ﬁ',
    'e\u0301',
    'עברית',
    '\u202e',
    '漢字。',
    'References',
    '1.',
    '1945-',
    '\ufffd',
    '\ud800',
  ],
);

describe('readManuscript(random input)', () => {
  it('reads or refuses random bytes behind the first bytes of each format', async () => {
    await fc.assert(
      fc.asyncProperty(extensions, magic, fc.uint8Array({ maxLength: 400 }), (extension, first, rest) =>
        expectReadOrRefused(`a.${extension}`, new Uint8Array([...first, ...rest])),
      ),
      { numRuns: 400, seed: 11 },
    );
  });

  it('reads every heap of marks, in blocks that are sound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('md', 'txt', 'tex'),
        fc.array(words, { maxLength: 60 }),
        (extension, parts) =>
          expectReadOrRefused(`a.${extension}`, new TextEncoder().encode(parts.join(' '))),
      ),
      { numRuns: 600, seed: 12 },
    );
  });

  it('reads or refuses a .docx and a .pdf in which bytes were changed', async () => {
    const docx = docxOf({ body: p('Terms', 'heading1') + p('Malta was to be given back.'.repeat(20)) });
    const pdf = pdfOf([
      linesAt(500, ['The envoys waited on the quay', 'until the evening.']),
      linesAt(500, ['They left.']),
    ]);
    const change = fc.tuple(fc.nat(), fc.nat(255));
    // pdf.js leaves some failures of a damaged file to nobody: who runs the reader in Node must listen for them.
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => {});
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        async (isPdf, changes) => {
          const bytes = new Uint8Array(isPdf ? pdf : docx);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          await expectReadOrRefused(isPdf ? 'a.pdf' : 'a.docx', bytes);
        },
      ),
      { numRuns: 300, seed: 13 },
    );
    await new Promise((resolve) => setImmediate(resolve));
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });

  it('takes no longer than its length for the worst that each reader can get', async () => {
    const worst = [
      '*',
      '_',
      '[^1]',
      '“',
      '(',
      '. ',
      'a.',
      '-',
      '\\',
      '$',
      '<https://',
      '> ',
      '| ',
      '1. ',
      '\n- ',
      'A, ',
      '\n\n',
      '\f',
      '[[',
      '\\cite[',
    ];
    const extensionsOfText = ['txt', 'md', 'tex'];
    for (const part of worst)
      for (const extension of extensionsOfText) {
        const started = performance.now();
        await expectReadOrRefusedQuickly(`a.${extension}`, part.repeat(20_000 / part.length));
        expect([part, extension, performance.now() - started < 15_000]).toEqual([part, extension, true]);
      }
  }, 240_000);
});

async function expectReadOrRefusedQuickly(file: string, text: string): Promise<void> {
  const reading = await readManuscript(file, new TextEncoder().encode(text));
  expect(reading.ok || reading.hint.length > 0).toBe(true);
}
