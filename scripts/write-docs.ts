import { writeFileSync } from 'node:fs';
import { formatPage } from './format-page.ts';

// the pages of docs/ that are made from the code
writeFileSync(new URL('../docs/format.md', import.meta.url), formatPage());
