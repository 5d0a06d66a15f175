import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Holds a text against the file of that name under test/golden. A missing file is written; a text that changed is saved
 * beside it as `…-changed`, for `git diff --no-index` to show.
 */
export function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`./golden/${name}`, import.meta.url));
  const changed = `${path}-changed`;
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const golden = readFileSync(path, 'utf8');
  if (golden === text) rmSync(changed, { force: true });
  else writeFileSync(changed, text);
  expect(text).toBe(golden);
}
