import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/record/plain-yaml.ts';
import { readYaml } from '../../src/record/read-yaml.ts';
import { collector } from './case-texts.ts';

const cases = join(import.meta.dirname, '../../cases');
const files = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.ya?ml$/.test(path),
);
const texts = new Map(
  files.map((path) => [path, readFileSync(join(cases, path), 'utf8').replaceAll('\r\n', '\n')]),
);
const study = [...texts].filter(([path]) => !path.startsWith('broken-'));

function read(text: string) {
  const { report, told } = collector();
  return { rows: readYaml({ path: 'f.yaml', text }, report), told: told() };
}

/** The tab in a comment at the end leaves everything to the YAML parser. */
const byTheParser = (text: string) => read(`${text}\n#\t`);

describe('readPlainYaml(text)', () => {
  it('reads most of a study, and is not asked for the rest', () => {
    const plain = study.filter(([, text]) => readPlainYaml('f.yaml', text));
    expect(plain.length / study.length).toBeGreaterThan(0.6);
  });

  it.each([...texts.keys()])('makes of cases/%s what the YAML parser does', (path) => {
    const text = texts.get(path)!;
    expect(read(text)).toEqual(byTheParser(text));
  });

  it.each([
    'case: { id: a }\n',
    'case:\n  id: a\n  test: >-\n    b\n    c # no comment\n  says: |\n    d\n\n  title: e # a comment\n',
    "events:\n- id: a\n  by: [b, \"c, d\", 'e''f', {g: h}] # i\n-  id: j\n",
    'events:\n  - { id: a, by: [], to: {}, note: ~, url: http://x.y/z, n: -1, m: - b }\n',
    'events:\n  - id: "a" # b\n    c: d#e\n    f: "g # h"\n    i: ~\n    j: null\n    k: nulls\n',
    'events:\n  # comment\n\n  - id: a\n    # comment\n    date: 1969-03-02\n   # odd comment\n',
    'events:\n  - id: a\n    test: >\n      b\n       c\n',
    'events:\n  - id: a\n    test: >\n      b\n\n      c\n',
    'events:\n  - id: a\n    title: b\n      c\n',
    'events:\n  - id: a\n    title: b\n    title: c\n',
    'events:\n  - id: a\n   title: b\n',
    'events:\n  - id: a\n    by:\n    - b\n    - c\n',
    'events:\n  - id: a\n    by:\n  - id: c\n',
    'events:\n  - id: a\n\u3000\u3000title: b\n',
    'events:\n  - id: a\u00a0# b\n',
  ])('agrees with the parser on %j', (text) => {
    expect(read(text)).toEqual(byTheParser(text));
  });

  const word = fc.constantFrom(
    'id',
    'date',
    ': ',
    ':',
    '- ',
    '-',
    '  ',
    ' ',
    '\n',
    '\n  ',
    '\n    ',
    '\n  - ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '#',
    ' #',
    '>',
    '|',
    '>-',
    '~',
    'null',
    '1969',
    'x',
    'y z',
    '@',
    '&a',
    '*a',
    '!',
    '?',
    '%',
    '`',
    '\\',
    '苏',
    '\u3000',
    '\u00a0',
    'é',
    'http://a',
  );

  it('agrees with the parser on whatever it takes on', () => {
    let plain = 0;
    const text = fc
      .array(word, { maxLength: 14 })
      .map((words) => `events:\n  - id: a\n    ${words.join('')}\n`);
    fc.assert(
      fc.property(text, (source) => {
        if (!readPlainYaml('f.yaml', source)) return;
        plain++;
        expect(read(source)).toEqual(byTheParser(source));
      }),
      { numRuns: 6000 },
    );
    expect(plain).toBeGreaterThan(30);
  });

  it('agrees with the parser on a study with a slip in it', () => {
    const lines = study.map(([, text]) => text.split('\n').slice(0, 60));
    const slip = fc.record({
      file: fc.constantFrom(...lines),
      at: fc.nat(59),
      column: fc.nat(60),
      cut: fc.nat(3),
      put: word,
    });
    fc.assert(
      fc.property(slip, ({ file, at, column, cut, put }) => {
        const changed = file
          .map((line, i) => (i === at ? line.slice(0, column) + put + line.slice(column + cut) : line))
          .join('\n');
        if (readPlainYaml('f.yaml', changed)) expect(read(changed)).toEqual(byTheParser(changed));
      }),
      { numRuns: 800 },
    );
  });
});
