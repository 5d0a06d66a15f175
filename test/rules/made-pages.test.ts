import { describe, expect, it } from 'vitest';
import { fillSection } from '../../scripts/fill-section.ts';
import { madePages } from '../../scripts/made-pages.ts';
import { pageText } from './markdown.ts';

describe('the pages made by scripts/write-docs.ts', () => {
  it.each(Object.entries(madePages))(
    'docs/%s is as it would be made now (when this fails: npx tsx scripts/write-docs.ts)',
    async (name, make) => {
      const page = pageText(`docs/${name}`);
      expect(page).toBe(await make(page));
    },
  );
});

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
