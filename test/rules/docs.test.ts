import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signatures } from '../../src/argue/functions/functions.ts';
import type { VerdictWord } from '../../src/argue/judge-report.ts';
import { problemKinds } from '../../src/base/problems/problem-kinds.ts';
import { commands } from '../../src/cli/commands.ts';
import type { FactStatus } from '../../src/record/evidence/status.ts';
import { anchors, brokenLinks, headings, pageText } from './markdown.ts';
import { root, sourceFiles } from './source-files.ts';

/** The pages that tell what each stage does. */
const pagesOfStages: Readonly<Record<string, readonly string[]>> = {
  base: ['dates.md', 'problems.md'],
  record: ['record.md', 'format.md', 'evidence.md', 'relative-dates.md'],
  system: ['system.md'],
  measure: ['measures.md'],
  report: ['measures.md', 'cli.md'],
  argue: ['claims.md', 'judging.md'],
  simulate: ['scenarios.md'],
  manuscript: ['lint.md'],
  publish: ['publish.md', 'cli.md', 'judging.md'],
  dataset: ['data.md'],
  web: ['publish.md'],
  serve: ['serve.md'],
  cli: ['cli.md'],
};

const pages = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .sort();

const titles = (name: string): string[] =>
  headings(pageText(`docs/${name}`)).map(({ text }) => text.replaceAll('`', ''));

describe('docs', () => {
  it('have a page for every stage', () => {
    const stages = readdirSync(join(root, 'src'));
    expect(stages.filter((stage) => !pagesOfStages[stage])).toEqual([]);
    expect(
      Object.values(pagesOfStages)
        .flat()
        .filter((name) => !pages.includes(name)),
    ).toEqual([]);
  });

  it('docs/README.md leads to every page', () => {
    const contents = pageText('docs/README.md');
    expect(pages.filter((name) => name !== 'README.md' && !contents.includes(`](${name})`))).toEqual([]);
  });

  it('docs/problems.md has a heading for every code, and for nothing else', () => {
    const found = headings(pageText('docs/problems.md')).filter(({ level }) => level === 3);
    expect(found.map(({ text }) => text).sort()).toEqual(Object.keys(problemKinds).sort());
  });

  it('docs/cli.md has a heading for every command', () => {
    const found = headings(pageText('docs/cli.md')).filter(({ level }) => level === 2);
    const names = commands.map(({ name }) => name);
    expect(names.filter((name) => !found.some(({ text }) => text === name))).toEqual([]);
  });

  it('docs/measures.md has a section for every measure', () => {
    const measures = sourceFiles('src/measure').filter(({ text }) => /^ \* Answers: /m.test(text));
    expect(measures.length).toBeGreaterThan(5);
    const page = pageText('docs/measures.md');
    const sections = page.split(/^## /m).slice(1);
    const untold = measures
      .map(({ path }) => path.split('/').at(-1)!)
      .filter((file) => !sections.some((section) => section.split('\n')[2]?.includes(`in \`${file}\``)));
    expect(untold).toEqual([]);
  });

  it('docs/claims.md has a heading for every group and function of the claim language', () => {
    const found = titles('claims.md');
    const wanted = [...signatures.values()].flatMap(({ name, group }) => [name, group]);
    expect(wanted.filter((name) => !found.includes(name))).toEqual([]);
  });

  it.each([...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'], ...pages.map((name) => `docs/${name}`)])(
    'every link of %s leads to a file and a heading',
    (path) => {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(brokenLinks(path)).toEqual([]);
    },
  );

  it('headings give the anchors that GitHub gives them', () => {
    const page =
      '# A title\n## Doubt: `?` `~` `%`\n## Row\n## Row\n```\n# no heading\n```\n## Ménage à trois, 1945–1991';
    expect([...anchors(page)]).toEqual(['a-title', 'doubt---', 'row', 'row-1', 'ménage-à-trois-19451991']);
  });
});

describe('docs/glossary.md', () => {
  const entries = titles('glossary.md').slice(1);
  const verdicts: Record<VerdictWord, true> = {
    holds: true,
    likely: true,
    open: true,
    unlikely: true,
    fails: true,
    untestable: true,
  };
  const statuses: Record<FactStatus, true> = {
    confirmed: true,
    single: true,
    named: true,
    conflicting: true,
    missing: true,
  };

  it('has an entry for every group of functions, every verdict and every status', () => {
    const groups = new Set([...signatures.values()].map(({ group }) => group));
    const wanted = [...groups, ...Object.keys(verdicts), ...Object.keys(statuses)];
    expect(wanted.filter((word) => !entries.includes(word))).toEqual([]);
  });

  it('is in the order of the alphabet, each term once', () => {
    const plain = (term: string) =>
      term
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z0-9 ]/g, '');
    const order = entries.map(plain);
    expect(order).toEqual([...new Set(order)].sort());
  });
});
