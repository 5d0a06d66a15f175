import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { readCase } from '../../src/record/read-case.ts';
import { spellKinds } from '../../src/record/spell-kinds.ts';
import { caseFiles, event, readWith, soundCase, told } from './case-texts.ts';

describe('readCase(files)', () => {
  it('fills every default of the header and the readings', async () => {
    const { record, problems } = await readCase(
      caseFiles({ 'case.yaml': 'case: { id: c, title: C, period: 1945-08/1991 }\n' }),
    );
    expect(problems).toEqual([]);
    expect(record.header).toEqual({
      id: 'c',
      title: 'C',
      period: { start: dayOf(1945, 8, 1), end: dayOf(1991, 12, 31) },
      authors: [],
      edition: {},
      seed: 1,
      worlds: 1000,
      reach: {
        day: { years: 0, months: 0, days: 7 },
        month: { years: 0, months: 1, days: 0 },
        year: { years: 1, months: 0, days: 0 },
      },
      weights: 'gdelt',
      standing: spellKinds,
    });
    expect(record.readings).toEqual({
      halfLifeDays: [365.2425],
      amplitude: [6],
      shortestDays: [365.2425 / 12],
      neutral: [1],
      weights: ['gdelt'],
      standing: ['with'],
      talk: ['adversaries-nothing'],
      contactAmplitude: [3],
    });
  });

  it('takes what a case states, and its table of weights for the readings', async () => {
    const { record } = await readCase(
      caseFiles({
        'case.yaml':
          'case: { id: c, title: C, period: 1945/1991, seed: 7, worlds: 50, weights: icews, authors: A, dates: { approximate: { day: P3D } } }\n',
        'readings.yaml': 'readings: { halfLife: [P6M, P1Y, P6M], amplitude: 4 }\n',
      }),
    );
    expect(record.header).toMatchObject({
      seed: 7,
      worlds: 50,
      weights: 'icews',
      authors: ['A'],
      reach: { day: { days: 3 }, month: { months: 1 } },
    });
    expect(record.readings).toMatchObject({
      halfLifeDays: [182.62125, 365.2425],
      amplitude: [4],
      weights: ['icews'],
    });
  });

  it('gives an empty record, and the way out, when there is no case', async () => {
    const { record, problems } = await readCase([]);
    expect(problems.map(told)).toEqual([
      'case.yaml:1:1: the case has no case.yaml with a `case:` table | write case.yaml with `case:` and under it id, title and period, or start from the one that `quadrille init FOLDER` writes [case-missing]',
    ]);
    expect(record.rows).toMatchObject({ events: [], actors: [], claims: [] });
    expect(record.header.period).toEqual({ start: dayOf(1900, 1, 1), end: dayOf(2000, 12, 31) });
  });

  it('takes the period from the dates of the rows when the case states none', async () => {
    const text = `${soundCase.replace(/^case:\n.*\n.*\n.*\n/, '')}events:\n${event('a', { date: '1949-10-02' })}${event('b', { date: '1989' })}`;
    const { record } = await readCase(caseFiles({ 'rows.yaml': text }));
    expect(record.header.period).toEqual({ start: dayOf(1949, 10, 2), end: dayOf(1989, 12, 31) });
  });

  it('keeps what is sound of a broken case row', async () => {
    const { record, problems } = await readCase(
      caseFiles({ 'case.yaml': 'case: { id: c, titl: C, period: 1945/1991, seed: -1, worlds: 10 }\n' }),
    );
    expect(problems.map(told)).toEqual([
      'case.yaml:1:16: "titl" is not a field of "case" | did you mean "title"? [field-unknown]',
      'case.yaml:1:50: seed -1 is out of range | expected 0 to 9007199254740991 [value-range]',
    ]);
    expect(record.header).toMatchObject({
      id: 'c',
      title: 'Untitled case',
      seed: 1,
      worlds: 10,
      period: { start: dayOf(1945, 1, 1) },
    });
  });

  it.each(['1945/..', '../1991', 'before hiroshima'])(
    'reports the period %s, which has no end',
    async (period) => {
      const { problems } = await readCase(
        caseFiles({ 'case.yaml': `case: { id: c, title: C, period: ${period} }\n` }),
      );
      expect(problems.map(told)).toEqual([
        `case.yaml:1:34: period "${period}" has no first or no last day | expected an EDTF interval with both, as 1945/1991 [period-open]`,
      ]);
    },
  );

  it('reports a second case, a half-life of no time, and one without end', async () => {
    const { problems } = await readWith({
      'b.yaml':
        'case: { id: d, title: D, period: 1900 }\nreadings: { halfLife: [infinite, P0D, PT5H, P0.5Y, p1y, 6 months] }\n',
      'e.yaml': `events:\n${event('e')}`,
    });
    expect(problems.map(told)).toEqual([
      'b.yaml:1:7: a second `case:`; the first is at case.yaml:2:3 | keep one: a folder holds one case [case-repeated]',
      'b.yaml:2:24: halfLife "infinite" is not a duration | expected a finite time; write a long one, as P1000Y [value-duration]',
      'b.yaml:2:34: halfLife "P0D" is not a duration | expected a day or longer, as P1Y [value-duration]',
      'b.yaml:2:39: halfLife "PT5H" is not a duration | expected days or longer, as P2D: the record counts in days [value-duration]',
      'b.yaml:2:45: halfLife "P0.5Y" is not a duration | expected whole numbers: half a year is P6M, a year and a half P1Y6M [value-duration]',
      'b.yaml:2:52: halfLife "p1y" is not a duration | write P1Y [value-duration]',
      'b.yaml:2:57: halfLife "6 months" is not a duration | write P6M [value-duration]',
    ]);
  });

  it('reads a byte-order mark, any line ends, and letters composed in any way', async () => {
    const text = `${soundCase}events:\n${event('e', { title: 'Война' })}`;
    const decomposed = text.normalize('NFD');
    for (const variant of [
      `\uFEFF${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      decomposed,
    ]) {
      const { record, problems } = await readCase(caseFiles({ 'case.yaml': variant }));
      expect(problems).toEqual([]);
      expect(record.rows.events[0]?.title).toBe('Война');
    }
  });

  it('reads folders within the folder in order, and leaves everything else alone', async () => {
    const files = {
      'b/e.yaml': `events:\n${event('b')}`,
      'a/e.yml': `events:\n${event('a')}`,
      '.git/e.yaml': 'broken: [',
      'node_modules/x/e.yaml': 'broken: [',
      'notes.md': '# events:',
      'paper.docx': 'PK',
      'map.json': '{"type": "FeatureCollection"}',
      'events.schema.json': '{"type": "object"}',
    };
    const { record, problems } = await readWith(files);
    expect(problems).toEqual([]);
    expect(record.rows.events.map((row) => row.id)).toEqual(['a', 'b']);
  });

  it('joins a row of sources to the bibliography, the author having the last word', async () => {
    const item = '[{"id": "u", "type": "book", "title": "Item", "DOI": "10.1/x", "publisher": "P"}]';
    const { record, problems } = await readWith({
      'a.json': item,
      'b.json': item.replace('Item', 'Other'),
      'c.json': item,
      's.yaml': 'sources:\n  - { id: u, kind: primary, title: Mine, publisher: Q, pages: 3 }\n',
      'e.yaml': `events:\n${event('e', { evidence: '"@s; @t; @u"' })}`,
    });
    expect(problems.map(told)).toEqual([
      'b.json:1:2: id "u" is taken: it first stands at a.json:1:2 | give this row an id of its own; ids are unique over the whole case [id-repeated]',
      's.yaml:2:56: "pages" is not a field of "sources" | did you mean "page"? [field-unknown]',
    ]);
    expect(record.rows.sources.find((row) => row.id === 'u')).toMatchObject({
      title: 'Mine',
      kind: 'primary',
      type: 'book',
      custom: { DOI: '10.1/x', publisher: 'Q' },
    });
  });

  it('leaves out a fact whose date rests on nothing, and what requires it', async () => {
    const votes =
      'votes:\n  - { id: v, body: USSR, date: nowhere + P1D, question: Q, evidence: "@s; @t" }\nballots:\n  - { vote: v, actor: USSR, choice: "no", evidence: "@s" }\n';
    const { record, problems } = await readWith({ 'v.yaml': votes, 'e.yaml': `events:\n${event('e')}` });
    expect(problems.map((p) => p.code)).toEqual(['rows-left-out', 'date-anchor-unknown']);
    expect(record.rows).toMatchObject({ votes: [], ballots: [] });
  });
});

describe('readCase(any text)', () => {
  const word = fc.constantFrom(
    'events',
    'case',
    'actors',
    'id',
    'date',
    ':',
    ': ',
    '- ',
    '  ',
    '\n',
    '\n  - id: ',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    ';',
    '@',
    '@book{',
    '@string{',
    '&a',
    '*a',
    '|',
    '>',
    '#',
    '%',
    '---',
    '...',
    '~',
    'null',
    '1969-03-02',
    'USSR',
    '\r\n',
    '\uFEFF',
    '\u0000',
    'TY  - ',
    'ER  - ',
    '=',
    '\\',
    '<<',
    '!!',
    '?',
    '“',
    '苏联',
    '\ud800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
  );
  const name = fc.constantFrom('a.yaml', 'case.yaml', 'events.csv', 'votes.csv', 'a.bib', 'a.ris', 'a.json');

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ path: name, text }), { maxLength: 3 }), async (files) => {
        const { record, problems } = await readCase(files);
        expect(Array.isArray(record.rows.events)).toBe(true);
        for (const { line, column } of problems) expect(line > 0 && column > 0).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('keeps the sound rows of a YAML file around a broken one', async () => {
    // a row that starts as rows do, whatever follows in its lines
    const lines = fc.array(
      fc.array(
        word.filter((w) => !/[\r\n\uFEFF]/.test(w)),
        { maxLength: 8 },
      ),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (broken) => {
        const row = `  - id: x\n${broken.map((words) => `    ${words.join('').replace(/^[\s-]*/, '')}\n`).join('')}`;
        const { record } = await readWith({
          'e.yaml': `events:\n${event('before')}${row}${event('after')}places:\n  - { id: p, name: P }\n`,
        });
        const ids = record.rows.events.map((each) => each.id);
        expect(ids).toContain('before');
        expect(ids).toContain('after');
        expect(record.rows.places.map((each) => each.id)).toContain('p');
      }),
      { numRuns: 600 },
    );
  });

  it('keeps the sound rows of a CSV file around a broken one', async () => {
    const cells = fc.array(fc.constantFrom('x', '1950', ',', '"', ';', ' ', '@s', '""', '苏'), {
      maxLength: 20,
    });
    const row = (id: string) => `${id},1950,USSR,PRC,040,T,@s\n`;
    await fc.assert(
      fc.asyncProperty(cells, async (broken) => {
        const text = `id,date,by,to,type,title,evidence\n${row('before')}y,${broken.join('')}\n${row('after')}${row('last')}`;
        const { record } = await readWith({ 'events.csv': text });
        const ids = record.rows.events.map((each) => each.id);
        expect(ids).toContain('before');
        expect(ids).toContain('last');
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the sound entries of a bibliography around a broken one', async () => {
    const broken = fc.array(
      fc.constantFrom('x', '{', '}', '"', ',', '=', ' ', '\n', 'title', '@', '\\', '%', '#', '('),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(broken, async (words) => {
        const text = `@book{before, title = {B}}\n@book{y, ${words.join('')}\n\n@book{after, title = {A}}\n`;
        const { record } = await readWith({ 'a.bib': text });
        const ids = record.rows.sources.map((each) => each.id);
        expect(ids).toContain('before');
        expect(ids).toContain('after');
      }),
      { numRuns: 300 },
    );
  });
});
