import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ArgumentSpec } from '../../src/cli/command.ts';
import { commands, commonOptions } from '../../src/cli/commands.ts';
import { docxOf, p } from '../manuscript/read/docx-of.ts';
import { runInProcess } from './run-in-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sections = read('docs/cli.md').split(/^## /m);
const sectionOf = (name: string): string => sections.find((section) => section.startsWith(`${name}\n`)) ?? '';

/** The command lines of a page. */
function commandLines(page: string): string[] {
  const lines = page.split('\n').filter((line) => line.startsWith('npx quadrille '));
  return lines.map((line) => line.replace('npx quadrille ', ''));
}

const termOf = ({ name, words, optional }: ArgumentSpec): string =>
  words ? `[${name}…]` : optional ? `[${name}]` : name;

describe('docs/cli.md', () => {
  it.each(commands.map((spec) => [spec.name, spec] as const))(
    'docs/cli.md describes %s, its arguments and options',
    (name, spec) => {
      const section = sectionOf(name);
      expect(section).toContain(`\`quadrille ${[name, ...spec.arguments.map(termOf)].join(' ')}\``);
      const written = [...section.matchAll(/^\| `(--[\w-]+)/gm)].map((match) => match[1]);
      expect(written).toEqual(spec.options.map((option) => `--${option.name}`));
      for (const { name: option, takes } of spec.options)
        expect(section).toContain(`\`--${option}${takes ? ` ${takes}` : ''}\``);
    },
  );

  it('docs/cli.md describes the options of every command', () => {
    for (const { name } of commonOptions) expect(sections[0]).toContain(`\`--${name}\``);
  });
});

const paper = join(root, '../shared/study/paper.txt');

/** Each command reads whole cases; many times its quarter of a minute where other programs want the cores. */
const README_MS = 300_000;

describe('README.md', { timeout: README_MS }, () => {
  const page = read('README.md');

  it('README.md has the two lines as they are run', () => {
    expect(page).toContain('```\nnpm ci && npm start\n```');
    expect(page).toContain('```\nnpm ci && npm test\n```');
  });

  it.each(commandLines(page).filter((line) => !/my-case|--report/.test(line)))(
    'README.md: quadrille %s runs',
    async (line) => {
      const argv = line.split(' ').map((word) => (word.startsWith('cases/') ? join(root, word) : word));
      const few = ['compare', 'open', 'lint'].includes(argv[0]!) ? [] : ['--worlds', '20'];
      const readBytes = () => ({ ok: true as const, bytes: docxOf({ body: p('A clean manuscript.') }) });
      const { code, out, err } = await runInProcess([...argv, ...few], { readBytes });
      expect({ code, err: err.replace(/.*on the record.*\n\n/, '') }).toEqual({ code: 0, err: '' });
      expect(out).not.toBe('');
    },
  );

  // which study.test.ts holds to what the command prints
  it('README.md shows what judge prints (when this fails, put the new lines in its place)', () => {
    const excerpt = /```text\n(.*?)```/s.exec(page)?.[1] ?? 'no excerpt';
    expect(read('test/golden/soviet-taiwanese/judge.txt')).toContain(excerpt);
  });

  it.skipIf(!existsSync(paper))(
    `README.md shows what lint prints of the paper${existsSync(paper) ? '' : ' (skipped: ../shared is absent)'}`,
    async () => {
      const excerpt = [...page.matchAll(/```text\n(.*?)```/gs)][1]?.[1] ?? 'no excerpt';
      const { out } = await runInProcess(
        ['lint', 'paper.txt', '--case', join(root, 'cases/soviet-taiwanese'), '--only', 'dates'],
        { readBytes: () => ({ ok: true, bytes: readFileSync(paper) }) },
      );
      expect(out).toContain(excerpt);
    },
  );
});

describe('links', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/cli.md'])(
    'every link of %s leads somewhere',
    (path) => {
      const links = [...read(path).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
      const broken = links.filter(
        (link) => !/^https?:/.test(link) && !existsSync(join(root, dirname(path), link)),
      );
      expect(broken).toEqual([]);
    },
  );
});
