import { coverageOf } from '../src/manuscript/checked/coverage.ts';
import { draftCase } from '../src/manuscript/draft/draft-case.ts';
import { lint, lintInput } from '../src/manuscript/lint.ts';
import { readCounts } from '../src/manuscript/lint-report.ts';
import { readManuscript } from '../src/manuscript/read/read-manuscript.ts';
import { problemsText } from '../src/publish/check-text.ts';
import { lintText } from '../src/publish/lint-text.ts';
import { readCase } from '../src/record/read-case.ts';

/**
 * How the time to read grows when a text doubles, whatever is in it: twice the text may take twice the CPU time, not four times.
 * `SHAPES='word;lines' READERS='txt;csv, cell' LARGEST=65536 npx tsx bench/doubling.ts` asks for some.
 */

const PAGE = { width: 80, colour: false };
/** So much CPU time is enough to tell. */
const ENOUGH_SECONDS = 1.5;
const LARGEST = Number(process.env.LARGEST ?? 524_288);

const repeated = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));
const counted = (unit: (i: number) => string) => (size: number) => {
  const parts: string[] = [];
  for (let length = 0, i = 0; length < size; i++) {
    const part = unit(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
};

/** What an author, or a program of his, may put into any file. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  prose: counted(
    (i) => `Smith${i % 97} met Jones on ${1 + (i % 28)} May ${1900 + (i % 99)} (Roe 1950, ${i}). `,
  ),
  'one sentence': repeated('and the embassy in Moscow closed with the treaty of 1950 '),
  word: repeated('a'),
  'Cyrillic word': repeated('ш'),
  'Chinese word': repeated('中'),
  accents: repeated('e\u0301'),
  lines: repeated('He left the town.\n'),
  'short lines': repeated('a\n'),
  'openings (': repeated('('),
  'openings [': repeated('['),
  'openings {': repeated('{'),
  'openings “': repeated('“'),
  'openings "': repeated('"'),
  'openings >': repeated('> '),
  'openings ?': repeated('?\n'),
  'open lists': repeated("- ['a'']\n"),
  'tables twice': repeated('events:\n  id: x\n'),
  'openings -': repeated('- '),
  emphasis: repeated('*a_'),
  numbers: repeated('1 '),
  initials: repeated('A. '),
  keys: repeated('@smith1950; '),
};

/** A file of a kind, filled with a text of some shape. */
const manuscripts: Readonly<Record<string, (text: string) => string>> = {
  txt: (text) => text,
  md: (text) => text,
  tex: (text) => text,
  'tex, cited': (text) => `Text \\cite{${text}}.`,
};
const quoted = (text: string) => JSON.stringify(text);
const HEADER = 'case: {id: c, title: T, period: 1900/1999}\n';
const cases: Readonly<Record<string, readonly [file: string, (text: string) => string]>> = {
  'yaml, raw': ['events.yaml', (text) => text],
  'yaml, note': ['events.yaml', (text) => `events:\n  - id: a\n    note: ${quoted(text)}\n`],
  'yaml, id': ['events.yaml', (text) => `events:\n  - id: ${quoted(text)}\n    date: ${quoted(text)}\n`],
  'yaml, folded': [
    'events.yaml',
    (text) => `events:\n  - id: a\n    note: >\n      ${text.replaceAll('\n', '\n      ')}\n`,
  ],
  'yaml, evidence': ['events.yaml', (text) => `events:\n  - id: a\n    evidence: ${quoted(text)}\n`],
  'yaml, test': ['claims.yaml', (text) => `claims:\n  - id: a\n    test: ${quoted(text)}\n`],
  'csv, raw': ['events.csv', (text) => text],
  'csv, cell': ['events.csv', (text) => `id,note\na,"${text.replaceAll('"', '""')}"\n`],
  bib: ['sources.bib', (text) => `@book{key, title = {${text}}, author = {Smith, J.}}\n`],
  'bib, raw': ['sources.bib', (text) => text],
  ris: ['sources.ris', (text) => `TY  - BOOK\nTI  - ${text}\nER  - \n`],
  csl: ['sources.json', (text) => `[{"id": "a", "type": "book", "title": ${quoted(text)}}]`],
  'json, raw': ['sources.json', (text) => text],
};

/** Reads, checks and drafts a manuscript, and prints what was found. */
async function readText(file: string, text: string): Promise<void> {
  const read = await readManuscript(file, new TextEncoder().encode(text));
  if (!read.ok) return;
  const { manuscript, notes } = read;
  const input = lintInput(manuscript, { sources: [] });
  const findings = lint(input);
  const had = { read: readCounts(input), coverage: coverageOf(input) };
  lintText({ file, format: manuscript.format, ...had, findings, ignored: [], notes }, PAGE);
  draftCase(input, 'paper');
}

/** Reads a case, and prints its problems. */
async function readRows(path: string, text: string): Promise<void> {
  const { problems } = await readCase([
    { path: 'case.yaml', text: HEADER },
    { path, text },
  ]);
  problemsText(problems, 'folder', PAGE);
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function timed(read: () => Promise<void>): Promise<{ seconds: number; thrown: string }> {
  const start = cpuSeconds();
  let thrown = '';
  await read().catch((cause: unknown) => {
    thrown = ` throws ${String(cause).slice(0, 80)}`;
  });
  return { seconds: cpuSeconds() - start, thrown };
}

/** The times of one reader over one shape: `16 kB 0.02, 32 kB 0.03 (×1.5), …`; marked where the last doubling took far more than twice. */
async function row(reader: string, shape: string, read: (text: string) => Promise<void>): Promise<string> {
  const cells: string[] = [];
  let before = Number.NaN;
  let ratio = Number.NaN;
  for (let size = 16_384; size <= LARGEST; size *= 2) {
    const text = shapes[shape]!(size);
    const { seconds, thrown } = await timed(() => read(text));
    ratio = seconds / before;
    const times = Number.isNaN(ratio) ? '' : ` (×${ratio.toFixed(1)})`;
    cells.push(`${size / 1024} kB ${seconds.toFixed(2)} s${times}${thrown}`);
    before = seconds;
    if (seconds > ENOUGH_SECONDS) break;
  }
  const mark = ratio > 3 && before > 0.3 ? '!' : ' ';
  return `${mark} ${reader.padEnd(15)} ${shape.padEnd(15)} ${(process.env.ALL ? cells : cells.slice(-3)).join('  ')}`;
}

const asked = (names: string | undefined) => (name: string) => !names || names.split(';').includes(name);
const isReader = asked(process.env.READERS);
const isShape = asked(process.env.SHAPES);

console.log(
  '\ndoubling: CPU seconds of reading, checking and printing; ! where twice the text took more than three times',
);
for (const shape of Object.keys(shapes).filter(isShape)) {
  for (const [reader, fill] of Object.entries(manuscripts))
    if (isReader(reader))
      console.log(await row(reader, shape, (text) => readText(`paper.${reader.split(',')[0]}`, fill(text))));
  for (const [reader, [path, fill]] of Object.entries(cases))
    if (isReader(reader)) console.log(await row(reader, shape, (text) => readRows(path, fill(text))));
}
