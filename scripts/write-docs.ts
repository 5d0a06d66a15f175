import { readFileSync, writeFileSync } from 'node:fs';
import { madePages } from './made-pages.ts';

for (const [name, make] of Object.entries(madePages)) {
  const file = new URL(`../docs/${name}`, import.meta.url);
  writeFileSync(file, await make(readFileSync(file, 'utf8')));
}
