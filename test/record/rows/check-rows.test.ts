import { describe, expect, it } from 'vitest';
import { event, readWith, soundCase, told } from '../case-texts.ts';

const problemsOf = async (files: Readonly<Record<string, string>>) =>
  (await readWith(files)).problems.map(told);
const one = (fields: Readonly<Record<string, string>>) =>
  problemsOf({ 'e.yaml': `events:\n${event('e', fields)}` });
/** Where each field of `event` stands. */
const line = { date: 3, by: 4, to: 5, type: 6, title: 7, evidence: 8, added: 9 };

describe('checkRows(a wrong value)', () => {
  it.each([
    [
      'a list for one value',
      { date: '[1950, 1951]' },
      `${line.date}:11: date is a list | expected one value [value-shape]`,
    ],
    [
      'a mapping for a reference',
      { by: '{ a: b }' },
      `${line.by}:9: by is a mapping of fields | expected a single value, as by: … [value-shape]`,
    ],
    [
      'a text for a mapping',
      { known: 'all' },
      `${line.added}:12: known is a single value | expected a mapping, as {to: …, on: …} [value-shape]`,
    ],
    [
      'a decimal comma',
      { weight: '2,5' },
      `${line.added}:13: weight "2,5" is not a number | write 2.5 [value-number]`,
    ],
    [
      'a word for a number',
      { weight: 'high' },
      `${line.added}:13: weight "high" is not a number | expected digits, as 5 or -2.5 [value-number]`,
    ],
    [
      'infinity',
      { weight: '.inf' },
      `${line.added}:13: weight ".inf" is not a number | expected digits, as 5 or -2.5 [value-number]`,
    ],
    [
      'a number out of range',
      { weight: '11' },
      `${line.added}:13: weight 11 is out of range | expected -10 to 10 [value-range]`,
    ],
    [
      'a choice misspelt',
      { channel: 'secrets' },
      `${line.added}:14: channel "secrets" is not one of its values | did you mean "secret"? [value-choice]`,
    ],
    [
      'a choice that there is not',
      { channel: 'x' },
      `${line.added}:14: channel "x" is not one of its values | expected one of public, secret, leaked [value-choice]`,
    ],
    [
      'a confidence in figures',
      { confidence: '0.8' },
      `${line.added}:17: confidence "0.8" is not one of the calibrated words | expected one of certain, almost-certain, very-likely, likely, even, unlikely, very-unlikely [value-confidence]`,
    ],
    [
      'a confidence misspelt',
      { confidence: 'likly' },
      `${line.added}:17: confidence "likly" is not one of the calibrated words | did you mean "likely"? [value-confidence]`,
    ],
    [
      'typographic quotes',
      { channel: '“secret”' },
      `${line.added}:14: channel "“secret”" is in typographic quotation marks, which are read as part of it | write secret, or "secret" in straight ones [value-quotes]`,
    ],
    [
      'an unknown field',
      { chanel: 'secret' },
      `${line.added}:5: "chanel" is not a field of "events" | did you mean "channel"? [field-unknown]`,
    ],
    [
      'an unknown field of a mapping',
      { known: '{ to: all, on: 1951, how: x }' },
      `${line.added}:33: "how" is not a field of "known" | expected one of to, on [field-unknown]`,
    ],
    [
      'a mapping that lacks a field',
      { known: '[{ to: all }]' },
      `${line.added}:13: known has no "on" | add on: from when [field-missing]`,
    ],
    [
      'an unknown actor',
      { by: 'FRA' },
      `${line.by}:9: by "FRA" is not an id of actors | add a row with the id "FRA" to actors [reference-unknown]`,
    ],
    [
      'an actor by name',
      { by: '[PRC, soviet union]' },
      `${line.by}:15: by "soviet union" is not an id of actors | did you mean "USSR" (Soviet Union)? [reference-unknown]`,
    ],
    [
      'two letters changed over',
      { by: 'PCR' },
      `${line.by}:9: by "PCR" is not an id of actors | did you mean "PRC" (People's Republic of China)? [reference-unknown]`,
    ],
    [
      'a row of another table',
      { by: 's' },
      `${line.by}:9: by "s" is a row of sources | expected an id of actors [reference-table]`,
    ],
    [
      'an unknown source',
      { evidence: '"@tt"' },
      `${line.evidence}:16: "@tt" is not a source of the case | did you mean "@t"? [source-unknown]`,
    ],
    [
      'an unknown source of a mapping',
      { evidence: '{ source: nobody }' },
      `${line.evidence}:25: "@nobody" is not a source of the case | add "nobody" to a bibliography in the case's folder, or to sources [source-unknown]`,
    ],
    [
      'an unknown via',
      { evidence: '"@s, via @nobody, p. 1"' },
      `${line.evidence}:16: "@nobody" is not a source of the case | add "nobody" to a bibliography in the case's folder, or to sources [source-unknown]`,
    ],
    [
      'a code that has lost its zero',
      { type: '43' },
      `${line.type}:11: type "43" is neither a CAMEO code, nor words for one, nor one of the case's eventTypes | did you mean "043" (Host a visit)? [type-unknown]`,
    ],
    [
      'a type of nobody’s',
      { type: 'jubilee' },
      `${line.type}:11: type "jubilee" is neither a CAMEO code, nor words for one, nor one of the case's eventTypes | \`quadrille types WORD\` finds codes by words; or leave the type out, or add one of your own to eventTypes, with its weight [type-unknown]`,
    ],
    [
      'a date that is none',
      { date: '1950-02-30' },
      `${line.date}:19: date "1950-02-30" is not an EDTF date: February 1950 has 28 days | write 1950-02-28, or 1950-02 if the day is doubtful [date-format]`,
    ],
    [
      'no title',
      { title: '' },
      '2:5: "e" in events has no "title" | add title: what happened, in a line [field-missing]',
    ],
    [
      'an id with an underscore',
      { id: 'x_y' },
      '9:5: "id" stands twice; the first is at e.yaml:2:5 | keep the one that is meant [field-repeated]',
    ],
  ] as [string, Record<string, string>, string][])('reports %s at its place', async (_, fields, problem) => {
    const problems = await one(fields);
    expect(problems.filter((text) => !/source-uncited/.test(text))).toEqual([`e.yaml:${problem}`]);
  });

  it.each([
    ['under_score', 'holds other signs than letters, digits and hyphens | write under-score'],
    ['"a b"', 'holds other signs than letters, digits and hyphens | write a-b'],
    ['1950-02', 'holds no letter, so that it cannot be told from a number or a date | write x-1950-02'],
    ['195X', 'can be read as a date | write x-195X'],
    ['"!!"', 'holds other signs than letters, digits and hyphens | expected letters, digits and hyphens'],
  ])('reports the id %s', async (id, problem) => {
    const problems = await problemsOf({ 'e.yaml': `events:\n${event(id)}` });
    const column = id.startsWith('"') ? 10 : 9;
    expect(problems).toEqual([`e.yaml:2:${column}: id "${id.replaceAll('"', '')}" ${problem} [id-format]`]);
  });

  it('takes letters of any script in an id, and names in any script', async () => {
    expect(
      await problemsOf({ 'e.yaml': `events:\n${event('встреча-1968', { title: '雙方會談' })}` }),
    ).toEqual([]);
  });

  it('reports an id that is taken, with the place of the first, and still checks the row', async () => {
    const text = `events:\n${event('e')}${event('e', { channel: 'x' })}${event('PRC')}`;
    expect(await problemsOf({ 'e.yaml': text })).toEqual([
      'e.yaml:9:9: id "e" is taken: it first stands at e.yaml:2:9 | give this row an id of its own; ids are unique over the whole case [id-repeated]',
      'e.yaml:16:14: channel "x" is not one of its values | expected one of public, secret, leaked [value-choice]',
      'e.yaml:17:9: id "PRC" is taken: it first stands at case.yaml:7:11 | give this row an id of its own; ids are unique over the whole case [id-repeated]',
    ]);
  });

  it('lets an account have the id of the source that it believes', async () => {
    const account = 'accounts:\n  - { id: s, says: S, sources: s }\n  - { id: s, says: S }\n';
    const { record, problems } = await readWith({ 'a.yaml': account, 'e.yaml': `events:\n${event('e')}` });
    expect(problems.map(told)).toEqual([
      'a.yaml:3:11: id "s" is taken: it first stands at a.yaml:2:11 | give this row an id of its own; ids are unique over the whole case [id-repeated]',
    ]);
    expect(record.byId.get('s')?.table).toBe('sources');
  });

  it('notes once that a CAMEO code borrows its weight, or has none', async () => {
    const text = `events:\n${event('a', { type: '"1641"' })}${event('b', { type: '"1641"' })}${event('c', { type: '"1641"', weight: '-3' })}`;
    expect(await problemsOf({ 'e.yaml': text })).toEqual([
      'e.yaml:6:12: CAMEO 1641 has no weight of its own in the GDELT table; that of 164 (Halt negotiations) is used | give the event a weight if another is meant [type-fallback]',
    ]);
  });
});

describe('checkRows(rows)', () => {
  it('fills the forms of FORMAT.md: lists of one, confidence in words, short mappings', async () => {
    const actor =
      'actors:\n  - { id: ROC, kind: state, name: R, names: 中華民國, memberOf: PRC, span: 1912/1949 }\n';
    const { record } = await readWith({
      'e.yaml': `events:\n${event('e', { confidence: 'very-likely', weight: '−2.5' })}${actor}`,
    });
    expect(record.rows.events[0]).toMatchObject({
      by: ['USSR'],
      to: ['PRC'],
      confidence: 0.87,
      weight: -2.5,
    });
    expect(record.rows.events[0]?.evidence).toMatchObject([{ source: 's' }, { source: 't' }]);
    expect(record.rows.actors[2]).toMatchObject({ names: [{ text: '中華民國' }], memberOf: [{ of: 'PRC' }] });
  });

  it('says where every value of a row stands', async () => {
    const { record } = await readWith({
      'e.yaml': `events:\n${event('e', { known: '[{ to: all, on: 1951 }]' })}`,
    });
    const { at } = record.rows.events[0]!;
    expect(at).toMatchObject({ file: 'e.yaml', line: 2, column: 5 });
    expect(at.fields['known.0.on']).toMatchObject({ line: 9, column: 28 });
    expect(at.fields.title).toMatchObject({ line: 7, column: 12 });
  });

  it('leaves out a fact with a wrong value, and keeps an actor without it', async () => {
    const text = `events:\n${event('e', { weight: 'x' })}${event('f')}actors:\n  - { id: A, kind: state, name: A, lat: x, names: [B, { txt: C }] }\n`;
    const { record } = await readWith({ 'e.yaml': text });
    expect(record.rows.events.map((row) => row.id)).toEqual(['f']);
    expect(record.rows.actors.find((row) => row.id === 'A')).toMatchObject({
      name: 'A',
      names: [{ text: 'B' }],
    });
  });

  it('takes the body of a roll call as an actor or in plain words, and a slip for an id as a slip', async () => {
    const vote = (id: string, body: string) =>
      `  - { id: ${id}, body: ${body}, date: 1950, question: Q, evidence: "@s, p. 1; @t, p. 2" }\n`;
    const text = `actors:\n  - { id: UNGA, kind: organisation, name: General Assembly }\nvotes:\n${vote('a', 'UNGA')}${vote('b', 'the Security Council')}${vote('c', 'UNGQ')}${vote('d', 'General Assembly')}${vote('e', 's')}`;
    const { record, problems } = await readWith({ 'e.yaml': text });
    expect(record.rows.votes.map(({ body }) => body)).toEqual(['UNGA', 'the Security Council']);
    expect(problems.map(told)).toEqual([
      'e.yaml:6:20: body "UNGQ" is not an id of actors | did you mean "UNGA" (General Assembly)? [reference-unknown]',
      'e.yaml:7:20: body "General Assembly" is not an id of actors | did you mean "UNGA" (General Assembly)? [reference-unknown]',
      'e.yaml:8:20: body "s" is a row of sources | expected an id of actors [reference-table]',
    ]);
  });

  it('takes with a row only those that require it, and notes them', async () => {
    const text = `actors:\n  - { id: UN, kind: body, name: U }\n  - { id: A, kind: state, name: A, follows: UN }\nvotes:\n  - { id: v, body: UN, date: 1950, question: Q, evidence: "@s" }\nballots:\n  - { vote: v, actor: USSR, choice: yes, evidence: "@t" }\nevents:\n${event('e', { causes: 'v' })}`;
    const { record, problems } = await readWith({ 'e.yaml': text });
    expect(problems.map(told)).toEqual([
      'e.yaml:2:5: a row rests on "UN" and cannot stand without it | left out until "UN" is mended: "v" [rows-left-out]',
      'e.yaml:2:21: kind "body" is not one of its values | expected one of state, organisation, faction, person [value-choice]',
      'e.yaml:5:5: a row rests on "v" and cannot stand without it | left out until "v" is mended: a row of ballots [rows-left-out]',
    ]);
    expect(record.rows.actors.map((row) => row.id)).toEqual(['USSR', 'PRC', 'A']);
    expect(record.rows.votes).toEqual([]);
    expect(record.rows.events[0]).not.toHaveProperty('causes');
  });

  it('does not ask for a field that was misspelt or could not be read', async () => {
    const text = `events:\n  - id: e\n    dat: 1950\n    by: USSR\n    to: PRC\n    type: "040"\n    title: a: b\n    evidence: "@s"\n${event('f')}`;
    expect(await problemsOf({ 'e.yaml': text })).toEqual([
      'e.yaml:3:5: "dat" is not a field of "events" | did you mean "date"? [field-unknown]',
      'e.yaml:7:12: "a: b" holds a colon and is not in quotes | write "a: b" [yaml-colon]',
    ]);
  });

  it('has the words of every problem in lower case, without a stop', async () => {
    const problems = await problemsOf({
      'e.yaml': soundCase.replace('case:', 'cases:'),
      'x.csv': 'a',
      'votes.csv': 'id,b\n1\n',
    });
    for (const text of problems) expect(text).toMatch(/^\S+ ["a-z].*[^.] \| .*[^.] \[[a-z-]+\]$/);
  });
});
