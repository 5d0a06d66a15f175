import { readFileSync, writeFileSync } from 'node:fs';
import { judgeStudy, madePages } from './made-pages.ts';

let judging: ReturnType<typeof judgeStudy> | undefined;
/** The study is judged once for all pages. */
const judged: typeof judgeStudy = () => {
  judging ??= judgeStudy();
  return judging;
};

for (const [name, make] of Object.entries(madePages)) {
  const file = new URL(`../docs/${name}`, import.meta.url);
  writeFileSync(file, await make(readFileSync(file, 'utf8'), judged));
}
