import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPage } from '../../scripts/format-page.ts';
import { root } from './source-files.ts';

describe('docs/format.md', () => {
  it('is what scripts/write-docs.ts makes of the tables', () => {
    expect(readFileSync(join(root, 'docs/format.md'), 'utf8')).toBe(formatPage());
  });
});
