import { lint, lintInput } from '../src/manuscript/lint.ts';
import { readManuscript } from '../src/manuscript/read/read-manuscript.ts';
import { othersHosts, ownHosts } from '../test/manuscript/planted/hosts.ts';
import { plant, plantSecondTrial, recallOf } from '../test/manuscript/planted/plant.ts';
import { manuscripts, outcomeOf, passages, type Score, scores } from '../test/manuscript/set/marked-set.ts';

/** How often the findings of `lint` are right on the marked set, code by code, and how long a long manuscript takes. */

const all = [...passages(), ...manuscripts()];
const outcomes = await Promise.all(all.map(outcomeOf));
const { confidences, codes } = scores(outcomes);
const share = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2)).padStart(10);
const line = ({ name, right, alarms, missed, precision, recall }: Score) =>
  `${name.padEnd(30)}${String(right).padStart(8)}${String(alarms).padStart(8)}${String(missed).padStart(8)}${share(precision)}${share(recall)}`;

console.log(`\nlint on the marked set: ${passages().length} passages, ${manuscripts().length} manuscripts`);
console.log(
  `${''.padEnd(30)}${['right', 'alarms', 'missed'].map((head) => head.padStart(8)).join('')}${['precision', 'recall'].map((head) => head.padStart(10)).join('')}`,
);
for (const score of [...confidences, ...codes]) console.log(line(score));
if (process.env.SHOW !== undefined)
  for (const { marked, missed, alarms } of outcomes) {
    for (const { code, words } of missed) console.log(`missed  ${marked.name}: ${code}: ${words}`);
    for (const { code, confidence, message } of alarms)
      console.log(`alarm   ${marked.name}: ${code} (${confidence}): ${message}`);
  }

const [own, others] = [ownHosts(), await othersHosts()];
for (const [what, hosts, texts] of [
  ['300 mistakes put into texts of the project', own, () => plant(own, 300, 7)],
  ['77 in other wordings put into texts of the project', own, () => plantSecondTrial(own, 11)],
  ['300 mistakes put into texts that nobody here wrote', others, () => plant(others, 300, 7)],
] as const) {
  if (hosts.length === 0) continue;
  const { codes: planted, missed } = await recallOf(texts());
  console.log(`\n${what} (${hosts.map(({ name }) => name).join(', ')})`);
  for (const { name, right, missed: lost, recall } of planted)
    console.log(
      `${name.padEnd(30)}${String(right).padStart(8)}${''.padStart(8)}${String(lost).padStart(8)}${share(undefined)}${share(recall)}`,
    );
  if (process.env.SHOW !== undefined) for (const one of missed) console.log(`missed  ${one}`);
}

/** A book of so many words, made of the manuscripts of the set again and again. */
function book(words: number): string {
  const texts = manuscripts().filter(({ file }) => file.endsWith('.md'));
  const parts: string[] = [];
  for (let count = 0, i = 0; count < words; i++) {
    const { text } = texts[i % texts.length]!;
    parts.push(text);
    count += text.split(/\s+/u).length;
  }
  return parts.join('\n\n');
}

for (const words of [20_000, 200_000]) {
  const bytes = new TextEncoder().encode(book(words));
  const started = performance.now();
  const read = await readManuscript('book.md', bytes);
  if (!read.ok) throw new Error(read.message);
  const after = performance.now();
  const found = lint(lintInput(read.manuscript, { sources: [] }));
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`;
  console.log(
    `a book of ${words} words: read in ${seconds(started, after)}, checked in ${seconds(after, performance.now())}, ${found.length} findings, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}
