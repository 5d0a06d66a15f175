import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../src/argue/language/check.ts';
import { problemOf } from '../../../src/argue/language/faults.ts';
import { parseExpression } from '../../../src/argue/language/parse.ts';
import { readAloud } from '../../../src/argue/language/read-aloud.ts';
import type { Typed } from '../../../src/argue/language/typed.ts';
import { checked, comparisonOf, typedOf } from '../checked.ts';
import { names } from '../sample-names.ts';
import { signatures } from '../signatures.ts';

describe('checkExpression: what is compared', () => {
  it.each([
    ['count(events()) = 3', 'number', '='],
    ['relation(USSR, ROC) on 1969 < 0', 'number', '<'],
    ['albanian-draft-1969.no - albanian-draft-1968.no >= 10', 'number', '>='],
    ['onset(rapprochement(USSR, ROC)) before 1970', 'time', 'before'],
    ['onset(rapprochement(USSR, ROC)) < 1970', 'time', 'before'],
    ['1970 > ussuri-clash', 'time', 'after'],
    ['ussuri-clash = 1969', 'time', '='],
    ['ussuri-clash.date = ussuri', 'time', '='],
    ['border-talks - ussuri-clash > P30D', 'duration', '>'],
    ['P1M = P30D', 'duration', '='],
    ['ballot(albanian-draft-1969, USSR) != yes', 'word', '!='],
    ['first(recognitions of PRC).by = USSR', 'word', '='],
    ['first(events()) = ussuri-clash', 'word', '='],
    ['ussuri-clash.type = 190', 'word', '='],
    ['190 = ussuri-clash.type', 'word', '='],
    ['recognises(USSR, PRC) on 1950 = (recognises(USSR, ROC) on 1950)', 'truth', '='],
  ])('checkExpression(%s) compares by %s', (text, by, operator) => {
    expect(comparisonOf(text)).toMatchObject({ type: 'truth', by, operator });
  });
});

describe('checkExpression: what a part is taken for', () => {
  it('checkExpression(a row where a time is wanted) takes its date', () => {
    const { left, right } = comparisonOf('ussuri-clash before 1970');
    expect(left).toMatchObject({
      is: 'timeOf',
      type: 'time',
      table: 'events',
      of: { is: 'row', id: 'ussuri-clash', table: 'events' },
    });
    expect(right).toMatchObject({ is: 'date', type: 'time', text: '1970', edtf: { precision: 'year' } });
  });

  it('checkExpression(rows where a row is wanted) takes their one row', () => {
    expect(comparisonOf('votes(albanian-draft-1969).no = 1').left).toMatchObject({
      is: 'field',
      type: 'number',
      field: 'no',
      table: 'votes',
      list: false,
      of: { is: 'onlyRow', table: 'votes', of: { is: 'call', type: 'rows', table: 'votes' } },
    });
    expect(comparisonOf('events() before 1970').left).toMatchObject({ is: 'timeOf', of: { is: 'onlyRow' } });
  });

  it('checkExpression(rows of one function given to another) keeps their table', () => {
    expect(comparisonOf('last(recognitions()).start before 1970').left).toMatchObject({
      is: 'field',
      type: 'time',
      field: 'start',
      table: 'spells',
      of: { is: 'call', type: 'row', table: 'spells' },
    });
  });

  it.each([
    ['ussuri-clash', 'date'],
    ['treaty-1945', 'signed'],
    ['ussuri', 'start'],
    ['albanian-draft-1969', 'date'],
  ])('checkExpression(%s.date) reads the field %s', (id, field) => {
    expect(comparisonOf(`${id}.date before 1970`).left).toMatchObject({ is: 'field', type: 'time', field });
  });

  it('checkExpression(an id that begins with a digit) is that row, quoted or not', () => {
    const row = { is: 'timeOf', of: { is: 'row', id: '1969-visit' } };
    expect(comparisonOf('1969-visit before 1970').left).toMatchObject(row);
    expect(comparisonOf('"1969-visit" before 1970').left).toMatchObject(row);
  });

  it('checkExpression(names as arguments) resolves each as its parameter wants', () => {
    expect(typedOf('holds(USSR, port-arthur) on treaty-1945')).toMatchObject({
      is: 'call',
      type: 'truth',
      arguments: [
        { is: 'word', word: 'USSR', table: 'actors' },
        { is: 'word', word: 'port-arthur', table: 'places' },
      ],
      window: { kind: 'day', start: { is: 'timeOf', of: { id: 'treaty-1945' } } },
    });
    expect(comparisonOf('share(contacts(), channel = leaked) > 0.5').left).toMatchObject({
      named: { channel: { is: 'word', word: 'leaked' } },
    });
    expect(comparisonOf('count(events(type = 057)) > 0').left).toMatchObject({
      arguments: [{ named: { type: { is: 'word', word: '057' } } }],
    });
    expect(comparisonOf('total(votes(), yes) > 0').left).toMatchObject({
      arguments: [{}, { is: 'word', word: 'yes' }],
    });
  });

  it.each([
    ['exists(events())', 'rows', 'call'],
    ['exists(ussuri-clash)', 'row', 'row'],
    ['exists(rupture(USSR, PRC))', 'phase', 'call'],
  ])('checkExpression(%s) takes %s', (text, type, is) => {
    expect(typedOf(text)).toMatchObject({ type: 'truth', arguments: [{ type, is }] });
  });

  it('checkExpression(relation) is a series, and a number on a date', () => {
    expect(comparisonOf('relation(USSR, ROC) on 1969 = 0').left).toMatchObject({
      type: 'number',
      window: { kind: 'day' },
    });
    const { left } = comparisonOf('mean(relation(USSR, ROC) from 1965 to 1970) = 0');
    expect(left).toMatchObject({ type: 'number', arguments: [{ type: 'series', window: { kind: 'span' } }] });
  });

  it('checkExpression(as seen by A on DATE) asks a function of a day on that day', () => {
    const on = { is: 'date', text: '1949-11' };
    expect(typedOf('recognises(USSR, PRC) as seen by USA on 1949-11')).toMatchObject({
      window: { kind: 'day', start: on },
      seenBy: { actor: { word: 'USA' }, on },
    });
  });

  it('checkExpression(rows on a date) asks for what was so on that day', () => {
    expect(comparisonOf('count(recognitions(of = PRC) on 1950) > 0').left).toMatchObject({
      arguments: [{ type: 'rows', window: { kind: 'day' } }],
    });
  });

  it.each([
    ['1 + 2 * 3 = 7', 'number', 'number'],
    ['border-talks before ussuri-clash + P6M', 'shift', 'time'],
    ['border-talks before P6M + ussuri-clash', 'shift', 'time'],
    ['border-talks before 1969 - P6M', 'shift', 'time'],
    ['P1Y > border-talks - 1969-03-02', 'gap', 'duration'],
    ['P1Y > ussuri.end - ussuri.start', 'gap', 'duration'],
    ['P1Y > P6M + P30D', 'duration', 'duration'],
  ])('checkExpression(%s) joins by %s', (text, by, type) => {
    const { left, right } = comparisonOf(text);
    const sum = [left, right].find((side): side is Typed & { is: 'arithmetic' } => side.is === 'arithmetic');
    expect(sum).toMatchObject({ by, type });
    if (by === 'shift') expect(sum).toMatchObject({ left: { type: 'time' }, right: { type: 'duration' } });
  });

  it('checkExpression(a sound test) keeps the span of every part', () => {
    const text = 'count(events(USSR, ROC)) > 3';
    const { left, right, span } = comparisonOf(text);
    expect([left, right].map((side) => text.slice(side.span.start, side.span.end))).toEqual([
      'count(events(USSR, ROC))',
      '3',
    ]);
    expect(span).toEqual({ start: 0, end: text.length });
  });
});

describe('checkExpression: results', () => {
  it('checkExpression(several faults) gives them all, in the order of the text', () => {
    const { faults, typed } = checked(
      'count(events(USRR, ROC)) before 1969-13 and foo(3) = 1 or recognises(USA, PRK)',
    );
    expect(faults.map(({ code }) => code)).toEqual([
      'claim-name',
      'claim-date',
      'claim-function',
      'claim-window',
      'claim-name',
    ]);
    expect(typed).toBeUndefined();
  });

  it('checkExpression(a test with a note only) is sound', () => {
    const { faults, typed } = checked('count(events(tag = contcat)) = 0');
    expect(faults.map(({ code }) => code)).toEqual(['claim-word-unused']);
    expect(typed).toBeDefined();
  });

  it.each([
    ['ussuri-clash = 1969', 1],
    ['1969-03 = ussuri-clash.date', 1],
    ['ussuri-clash = 1969-03-02', 0],
    ['ussuri-clash within 1969', 0],
    ['ussuri-clash = border-talks.date', 0],
  ])('checkExpression(%s) notes that a day is no year: %i', (text, notes) => {
    const { faults, typed } = checked(text);
    expect(faults.map(({ code }) => code)).toEqual(Array(notes).fill('claim-time-equal'));
    expect(typed).toBeDefined();
  });

  it('checkExpression(no test) gives the type that it has', () => {
    expect(checked('count(events())')).toMatchObject({ type: 'number', typed: undefined });
  });

  it('checkExpression(anything that parses) never throws, and a sound test can be read aloud', () => {
    const leaf = fc.constantFrom(
      'USSR',
      'ROC',
      'port-arthur',
      'ussuri',
      'ussuri-clash',
      'treaty-1945',
      '3',
      '1969',
      '1969-03',
      'P2D',
      'foo',
      'leaked',
      'no-instrument',
    );
    const tree = fc.letrec<{ any: string }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        leaf,
        fc
          .tuple(
            fc.constantFrom(...signatures.keys(), 'nothing'),
            fc.array(tie('any'), { maxLength: 3 }),
            fc.constantFrom('', ' on 1969', ' in 1969', ' from 1950 to ussuri', ' as seen by USA on 1970'),
          )
          .map(([name, given, window]) => `${name}(${given.join(', ')})${window}`),
        fc
          .tuple(tie('any'), fc.constantFrom('by', 'date', 'no', 'tags', 'end'))
          .map(([of, field]) => `(${of}).${field}`),
        fc
          .tuple(
            tie('any'),
            fc.constantFrom('=', '<', '>=', 'before', 'within', '+', ' - ', '*', 'and', 'or'),
            tie('any'),
          )
          .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        tie('any').map((of) => `(not ${of})`),
      ),
    })).any;
    fc.assert(
      fc.property(tree, (text) => {
        const parsed = parseExpression(text);
        if (!parsed.ok) throw new Error(parsed.fault.message);
        const { faults, typed } = checkExpression(parsed.expression, names, signatures);
        expect(faults.length > 0 || typed !== undefined).toBe(true);
        for (const fault of faults) {
          const { message, hint } = problemOf(fault, { file: 'claims.yaml', line: 1, column: 1 });
          expect(`${message} ${hint}`).not.toMatch(/undefined|\[object/);
        }
        if (typed) expect(readAloud(typed, names)).not.toMatch(/undefined|\[object|\{|\}/);
      }),
      { seed: 1950, numRuns: 3000 },
    );
  });
});
