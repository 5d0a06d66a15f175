import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/record/read-case.ts';
import { caseFiles } from '../case-files.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'cases/soviet-taiwanese/assertions.md'), 'utf8');

/** The rows of the tables under their headings: number, sentence, words to find it by, what is said of it. */
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    heading: text.slice(0, text.indexOf('\n')),
    rows: [...text.matchAll(/^\| (\d+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
      (row) => row.slice(1) as string[],
    ),
  }));
const rows = sections.flatMap((section) => section.rows);
const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

describe('assertions.md of the bundled study', () => {
  it('numbers every assertion in order and says of each what tests it, or why nothing does', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_, i) => i + 1));
    const says = /^(Tested |In the record|Not tested|As )/;
    expect(rows.filter(([, , , here]) => !says.test(here!))).toEqual([]);
  });

  it('names claims and rows that the case has, and every claim of the case', async () => {
    const { record } = await readCase(caseFiles('soviet-taiwanese'));
    const claims = new Set(record.rows.claims.map(({ id }) => id));
    const known = new Set(
      Object.values(record.rows).flatMap((table) => table.map((row) => 'id' in row && row.id)),
    );
    const names = rows.flatMap(([, , , here]) => named(here!));
    const fields = ['people.yaml', 'audience'];
    expect(names.filter((name) => !known.has(name) && !fields.includes(name))).toEqual([]);
    const tested = rows.flatMap(([, , , here]) => (here!.startsWith('Tested') ? named(here!) : []));
    expect(tested.filter((name) => claims.has(name)).length).toBeGreaterThan(45);
    expect([...claims].filter((id) => !names.includes(id))).toEqual([]);
  });

  const paper = join(root, '../shared/study/paper.txt');
  it.skipIf(!existsSync(paper))(
    `follows the study sentence by sentence${existsSync(paper) ? '' : ' (skipped: ../shared is absent)'}`,
    () => {
      const text = readFileSync(paper, 'utf8');
      const body = text
        .slice(text.indexOf('Abstract:'), text.indexOf('• **References**'))
        .replace(/\s+/g, ' ')
        .trim();
      const found: number[] = [];
      let from = 0;
      for (const { heading, rows: ofSection } of sections)
        for (const words of [heading, ...ofSection.map((row) => row[2]!)]) {
          const at = body.indexOf(words, from);
          expect({ words, found: at >= 0 }).toEqual({ words, found: true });
          if (words !== heading) found.push(at);
          from = at + words.length;
        }
      let start = 0;
      const sentences = body.split(/(?<=[.!?]) (?=[A-Z“"])/).map((sentence) => {
        const span = { sentence, start, end: start + sentence.length };
        start = span.end + 1;
        return span;
      });
      const without = sentences.filter((each) => !found.some((at) => at >= each.start && at < each.end));
      expect(without.map(({ sentence }) => sentence)).toEqual([]);
    },
  );
});
