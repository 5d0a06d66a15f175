/**
 * How much of what a person finds in essays `draft` finds too. Takes a folder of manuscripts and a folder of marks made by hand, one file
 * NAME.csv for each NAME.md: the columns are date (EDTF), by, to (names of actors, joined by ` + `; empty where the text tells none) and
 * what (some words of the sentence). A row whose date begins with `instrument:` marks a treaty, with its parties under `by`. Prints numbers
 * alone; no text of the essays is kept.
 *
 *   npm run bench:draft -- essays marks [--misses]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { draftCase } from '../src/manuscript/draft/draft-case.ts';
import { lintInput } from '../src/manuscript/lint.ts';
import { readManuscript } from '../src/manuscript/read/read-manuscript.ts';
import type { CaseRecord, Row } from '../src/record/case-record.ts';
import { readCase } from '../src/record/read-case.ts';
import { stateNumber } from '../src/record/state-aliases.ts';

interface Mark {
  readonly date: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly what: string;
  readonly isInstrument: boolean;
}

const columns = [
  'acts',
  'dated right',
  'dated right, by asked',
  'by right',
  'to asked',
  'to right',
  'to as marked',
  'instruments',
  'with day and parties',
  'events drafted',
  'of no mark',
  'keys by hand',
  'keys after',
] as const;
type Counts = Record<(typeof columns)[number], number>;

/**
 * The keys that one row takes who types it from the text: the date, the ids, a code of three signs, a title of forty, a locator of seven.
 * After a draft: one to take the mark from a row, or to delete a row of no act; the values that are wrong again; and rows that are missing, whole.
 * What is read meanwhile is not counted, by hand or after.
 */
const [CODE, TITLE, LOCATOR] = [3, 40, 7];
/** The name of a state stands as its number in a mark: an id is taken to have ten signs. */
const keysOfIds = (ids: readonly string[]): number => ids.length * 11;
const keysOfRow = ({ date, by, to }: Mark): number =>
  date.length + keysOfIds(by) + keysOfIds(to) + CODE + TITLE + LOCATOR;

const names = (cell: string): string[] => cell.split(' + ').filter((name) => name !== '');

/** A name as it is compared: the number of a state, or the name in small letters. */
const keyOf = (name: string): string => stateNumber(name) ?? name.toLowerCase();

function marksOf(file: string): Mark[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [date = '', by = '', to = '', ...what] = line.split(',');
    const isInstrument = date.startsWith('instrument:');
    return {
      date: date.replace('instrument:', ''),
      by: names(by).map(keyOf),
      to: names(to).map(keyOf),
      what: what.join(','),
      isInstrument,
    };
  });
}

async function draftedRecord(path: string): Promise<CaseRecord> {
  const read = await readManuscript(path, readFileSync(path));
  if (!read.ok) throw new Error(read.message);
  const { files } = draftCase(lintInput(read.manuscript, { sources: [] }), basename(path, '.md'));
  const texts = Object.entries(files).filter(([name]) => !name.endsWith('.md'));
  const { record, problems } = await readCase(texts.map(([name, text]) => ({ path: name, text })));
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`${path}: ${error.file}:${error.line} ${error.message}`);
  return record;
}

/** Every key under which each actor of a draft is known. */
function keysOf(record: CaseRecord): (id: string) => ReadonlySet<string> {
  const keys = new Map(
    record.rows.actors.map((actor) => [
      actor.id,
      new Set([
        ...(actor.cow === undefined ? [] : [actor.cow]),
        ...[actor.name ?? '', ...(actor.names ?? []).map(({ text }) => text)].map(keyOf),
      ]),
    ]),
  );
  return (id) => keys.get(id) ?? new Set();
}

const plain = (date: string): string => date.replace(/~$/u, '');
const SPACE = /\s+/gu;

async function score(path: string, marks: readonly Mark[], tellsMisses: boolean): Promise<Counts> {
  const record = await draftedRecord(path);
  const keys = keysOf(record);
  const isSame = (ids: readonly string[], wanted: readonly string[]) =>
    ids.length === wanted.length && wanted.every((name) => ids.some((id) => keys(id).has(name)));
  const counts = Object.fromEntries(columns.map((name) => [name, 0])) as Counts;
  const tell = (mark: Mark, why: string) =>
    tellsMisses && console.error(`  ${basename(path)} ${mark.date} ${mark.what}: ${why}`);
  const left = new Set(record.rows.events);
  counts['events drafted'] = left.size;
  for (const mark of marks) {
    if (mark.isInstrument) {
      counts.instruments++;
      const found = record.rows.instruments.find(
        ({ title, signed, parties }) =>
          title.toLowerCase().includes(mark.what.toLowerCase()) &&
          plain(signed.text) === mark.date &&
          (mark.by.length === 0 || isSame(parties, mark.by)),
      );
      if (found) counts['with day and parties']++;
      else tell(mark, 'no such instrument');
      continue;
    }
    counts.acts++;
    counts['keys by hand'] += keysOfRow(mark);
    if (mark.to.length > 0) counts['to asked']++;
    const rated = [...left]
      .filter(({ date, note }) => plain(date.text) === mark.date && isAbout(note, mark.what))
      .map((event) => ({
        event,
        by: mark.by.length > 0 && isSame(event.by, mark.by),
        to: mark.to.length > 0 && isSame(event.to ?? [], mark.to),
      }))
      .sort((a, b) => rate(b) - rate(a));
    const [best] = rated;
    if (!best) {
      tell(mark, 'not found');
      counts['keys after'] += keysOfRow(mark);
      continue;
    }
    left.delete(best.event);
    counts['keys after']++;
    if (!best.by && mark.by.length > 0) counts['keys after'] += keysOfIds(mark.by);
    if (!best.to && mark.to.length > 0) counts['keys after'] += keysOfIds(mark.to);
    if (mark.to.length === 0 && (best.event.to ?? []).length > 0) counts['keys after']++;
    counts['dated right']++;
    if (mark.by.length > 0) counts['dated right, by asked']++;
    if (best.by) counts['by right']++;
    else if (mark.by.length > 0) tell(mark, `by ${best.event.by}`);
    if (best.to) counts['to right']++;
    else if (mark.to.length > 0) tell(mark, `to ${best.event.to ?? 'nobody'}`);
    if (best.to || (mark.to.length === 0 && (best.event.to ?? []).length === 0)) counts['to as marked']++;
    else if (mark.to.length === 0) tell(mark, `to ${best.event.to}, of none`);
  }
  counts['of no mark'] = left.size;
  counts['keys after'] += left.size;
  if (tellsMisses)
    for (const { date, by, to, title } of left)
      console.error(`  ${basename(path)} of no mark: ${date.text} ${by} > ${to ?? ''}: ${title}`);
  return counts;
}

const rate = ({ by, to }: { readonly by: boolean; readonly to: boolean }): number =>
  (by ? 2 : 0) + (to ? 1 : 0);

function isAbout(note: Row<'events'>['note'], what: string): boolean {
  return (note ?? '').replace(SPACE, ' ').includes(what.replace(SPACE, ' '));
}

const [essays = '', marked = '', ...rest] = process.argv.slice(2);
const tellsMisses = rest.includes('--misses');
const total = Object.fromEntries(columns.map((name) => [name, 0])) as Counts;
const rows: (readonly [string, Counts])[] = [];
for (const file of readdirSync(essays).sort()) {
  const name = file.replace(/\.\w+$/u, '');
  const counts = await score(join(essays, file), marksOf(join(marked, `${name}.csv`)), tellsMisses);
  for (const column of columns) total[column] += counts[column];
  rows.push([name, counts]);
}
for (const [name, counts] of [...rows, ['all', total] as const])
  console.log(`${name}: ${columns.map((column) => `${column} ${counts[column]}`).join(', ')}`);
const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${(part / (whole || 1)).toFixed(2)})`;
console.log(`
acts with the right date  ${share(total['dated right'], total.acts)}
of these, the right by    ${share(total['by right'], total['dated right, by asked'])}
the right to              ${share(total['to right'], total['to asked'])}
  none where none is told ${share(total['to as marked'], total['dated right'])}
instruments               ${share(total['with day and parties'], total.instruments)}
drafted, marked           ${share(total['dated right'], total['events drafted'])}
keys by hand, and after   ${total['keys by hand']}, ${total['keys after']}`);
