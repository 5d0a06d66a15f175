import { readFile } from 'node:fs/promises';
import { stdout } from 'node:process';
import { plain } from '../src/base/text-width.ts';
import { type FieldFinding, fieldFiles } from './field/field-findings.ts';
import { type Precision, precisionBy, wilson } from './field/precision.ts';
import { readReadings } from './field/readings.ts';

/**
 * How often the findings of `lint` are right on the manuscripts of a folder: `npm run lint:field FOLDER READINGS.yaml`. The readings are a
 * person's: of every certain and likely finding `right`, `wrong` or `arguable`, under a key that tells nothing of the text. What nobody has
 * read yet is listed with its place, to be read and added.
 */
const [folder, readingsFile] = process.argv.slice(2);
if (!folder || !readingsFile) throw new Error('lint-field requires a folder and a file of readings');

const say = (line = ''): boolean => stdout.write(`${plain(line)}\n`);
const readings = readReadings(await readFile(readingsFile, 'utf8').catch(() => ''));
const files = await fieldFiles(folder);
const findings = files.flatMap((file) => ('findings' in file ? file.findings : []));

const cell = (value: string | number): string => String(value).padStart(10);
function row({ name, right, wrong, arguable, unread }: Precision): string {
  const of = right + wrong + arguable;
  const { low, high } = of === 0 ? { low: 0, high: 1 } : wilson(right, of);
  const share = of === 0 ? '–' : (right / of).toFixed(2);
  return `${name.padEnd(36)}${[right, wrong, arguable, unread, share].map(cell).join('')}   ${low.toFixed(2)}–${high.toFixed(2)}`;
}

function table(title: string, nameOf: (found: FieldFinding) => string): void {
  say();
  say(
    `${title.padEnd(36)}${['right', 'wrong', 'arguable', 'unread', 'precision'].map(cell).join('')}   95 %`,
  );
  for (const found of precisionBy(findings, readings, nameOf)) say(row(found));
}

for (const file of files) {
  if ('refused' in file) say(`${file.file}: ${file.refused}`);
  else {
    const { words, notes, references, citations, quotations, dates } = file.counts;
    say(
      `${file.file.padEnd(30)} ${words} words, ${notes} notes, ${references} references, ${citations} citations, ${quotations} quotations, ${dates} dates: ${file.findings.length} to read`,
    );
  }
}
table('how sure', ({ finding }) => finding.confidence);
table('how sure, by format', ({ format, finding }) => `${finding.confidence} ${format}`);
table('code', ({ finding }) => `${finding.code} ${finding.confidence}`);

const unread = findings.filter(({ key }) => !readings.has(key));
if (unread.length > 0) {
  say();
  say('not read yet');
}
for (const { key, file, finding } of unread) {
  const { place, code, confidence, message, why, hint, excerpt } = finding;
  const at = `${place.page === undefined ? '' : `p. ${place.page}, `}${place.line}:${place.column}`;
  say();
  say(`${key}:   # ${file} ${at} ${code} ${confidence}`);
  for (const line of [message, why, hint, excerpt]) say(`  # ${line}`);
  for (const { place: other, says } of finding.related) say(`  # see ${other.line}:${other.column}, ${says}`);
}
