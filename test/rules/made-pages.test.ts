import { describe, expect, it } from 'vitest';
import { fillSection } from '../../scripts/fill-section.ts';
import { madePages } from '../../scripts/made-pages.ts';
import { hasPublishedData } from '../../scripts/published-data.ts';
import { pageText } from './markdown.ts';

describe('the pages made by scripts/write-docs.ts', () => {
  const needsData = ['validity.md'];
  const rest = Object.entries(madePages).filter(([name]) => !needsData.includes(name));
  it.each(rest)(
    'docs/%s is as it would be made now (when this fails: npx tsx scripts/write-docs.ts)',
    isAsMade,
  );

  const absent = hasPublishedData ? '' : ' (skipped: ../shared is absent)';
  it.skipIf(absent !== '').each(needsData.map((name) => [name, madePages[name]!] as const))(
    `docs/%s is as it would be made now${absent}`,
    isAsMade,
  );
});

async function isAsMade(name: string, make: (page: string) => string | Promise<string>): Promise<void> {
  const page = pageText(`docs/${name}`);
  expect(page).toBe(await make(page));
}

describe('fillSection', () => {
  it('fillSection(page, name, text) puts the text between the marks, and leaves the rest', () => {
    const page = 'before\n<!-- a -->\nold\n<!-- /a -->\nafter $&';
    expect(fillSection(page, 'a', 'new $&\n')).toBe('before\n<!-- a -->\nnew $&\n<!-- /a -->\nafter $&');
  });

  it('fillSection(page, name, text) throws where the place is missing, or there are two', () => {
    for (const page of ['', '<!-- a -->', '<!-- /a -->', '<!-- a --><!-- /a --><!-- a --><!-- /a -->'])
      expect(() => fillSection(page, 'a', ''), page).toThrow('fillSection requires one place for "a"');
  });
});
