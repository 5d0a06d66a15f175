import { describe, expect, it } from 'vitest';
import { fillConsole } from '../../scripts/console-blocks.ts';
import { fillSection } from '../../scripts/fill-section.ts';
import { madePages } from '../../scripts/made-pages.ts';
import { hasPublishedData } from '../../scripts/published-data.ts';
import { publishedStudy } from '../web/sites.ts';
import { pageText } from './markdown.ts';

/** Where the study is not published yet, the first page that tells of its verdicts waits for that. */
const minutes = 10 * 60_000;

/** The study as it is judged to be published. */
const judged = async () => (await publishedStudy()).report;

describe('the pages made by scripts/write-docs.ts', () => {
  const needsData = ['validity.md'];
  const rest = Object.entries(madePages).filter(([name]) => !needsData.includes(name));
  it.each(rest)(
    'docs/%s is as it would be made now (when this fails: npx tsx scripts/write-docs.ts)',
    isAsMade,
    minutes,
  );

  const absent = hasPublishedData ? '' : ' (skipped: ../shared is absent)';
  it.skipIf(absent !== '').each(needsData.map((name) => [name, madePages[name]!] as const))(
    `docs/%s is as it would be made now${absent}`,
    isAsMade,
    minutes,
  );
});

async function isAsMade(name: string, make: (typeof madePages)[string]): Promise<void> {
  const page = pageText(`docs/${name}`);
  expect(page).toBe(await make(page, judged));
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

describe('fillConsole(page)', () => {
  const files =
    '```yaml f/case.yaml\ncase: { id: c, title: C, period: 1950 }\n```\n```yaml f/actors.yaml\nactors: { id: A, kind: state, name: A }\n```\n';

  it('runs each command on the files written before it, and leaves the rest', async () => {
    const page = `before\n${files}\n\`\`\`console\n$ npx quadrille check f\nold\n\`\`\`\nafter`;
    const filled = await fillConsole(page);
    expect(filled).toContain('```console\n$ npx quadrille check f\nf: sound\n  read: actors 1\n');
    expect(filled.startsWith('before\n') && filled.endsWith('\n```\nafter')).toBe(true);
    expect(await fillConsole(filled)).toBe(filled);
  });

  it('changes a file as a diff says, and tells an exit code that is not 0', async () => {
    const row = 'case: { id: c, title: C, period: 1950 }';
    const change = `\`\`\`diff f/case.yaml\n-${row}\n+${row.replace('1950', '195O')}\n\`\`\`\n`;
    const filled = await fillConsole(
      `${files}${change}\`\`\`console lines=1\n$ npx quadrille check f\n\`\`\``,
    );
    expect(filled).toContain('f/case.yaml:1:');
    expect(filled).toContain('…\n```');
  });

  it('throws on what is no command of the program, or a place that is not there', async () => {
    await expect(fillConsole('```console\n$ rm -rf f\n```')).rejects.toThrow(
      'fillConsole requires a command',
    );
    await expect(fillConsole('```diff f/case.yaml\n-a\n+b\n```')).rejects.toThrow(
      'fillConsole requires one place',
    );
  });
});
