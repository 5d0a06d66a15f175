import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { problemsText } from '../src/publish/check-text.ts';
import { readChronology } from '../src/record/chronology/read-chronology.ts';

/**
 * Compiles the built-in chronology, data/chronology/, into what `lint` reads: `npm run chronology`, and every build. What is wrong with a
 * row is told as `check` tells it of a case, and nothing is written.
 */
const folder = 'data/chronology';
const files = readdirSync(folder).map((name) => ({
  path: `${folder}/${name}`,
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}));
const { events, problems } = await readChronology(files);
if (problems.length > 0) console.error(problemsText(problems, '', { width: 100, colour: false }));
if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
else
  writeFileSync(
    'src/manuscript/chronology/compiled.json',
    `[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]\n`,
  );
