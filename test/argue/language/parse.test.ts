import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/argue/language/parse.ts';
import type { Expression } from '../../../src/argue/language/syntax.ts';

function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${result.fault.message}`);
  return result.expression;
}

/** A tree as nested lists, to see what holds what. */
function shape(e: Expression): unknown {
  switch (e.is) {
    case 'number':
      return e.value;
    case 'date':
    case 'duration':
      return e.text;
    case 'name':
      return e.name;
    case 'call':
      return [e.name, ...e.arguments.map(shape)];
    case 'field':
      return [shape(e.of), `.${e.field}`];
    case 'not':
      return ['not', shape(e.of)];
    case 'and':
    case 'or':
      return [shape(e.left), e.is, shape(e.right)];
    default:
      return [shape(e.left), e.operator, shape(e.right)];
  }
}

const design = [
  'onset(rapprochement(USSR, ROC)) before onset(rapprochement(USA, PRC))',
  'peak(rapprochement(USSR, ROC)) within crisis(ussuri)',
  'count(instruments(USSR, ROC) from 1950 to 1991) = 0',
  'share(contacts(USSR, ROC) from 1968-10 to 1970, channel = leaked) > share(contacts(USSR, ROC) from 1965 to 1968-09, channel = leaked)',
  'votes(albanian-draft-1969).no - votes(albanian-draft-1968).no >= 10',
  'first(recognitions of PRC).by = USSR',
  'pivot(USA, USSR, PRC) on 1973 = USA',
  'kept(treaty-1945, treaty-1950) > 0.5',
  'agreement(USSR, ROC) in 1969 > agreement(USSR, ROC) in 1967',
];

describe('parseExpression', () => {
  it.each(design)('parseExpression(%s) reads an example of the design', (text) => {
    expect(parseExpression(text)).toMatchObject({
      ok: true,
      expression: { is: 'compare', span: { start: 0, end: text.length } },
    });
  });

  it.each([
    ['a or b and c', ['a', 'or', ['b', 'and', 'c']]],
    ['a and b or c', [['a', 'and', 'b'], 'or', 'c']],
    ['not a and b', [['not', 'a'], 'and', 'b']],
    ['not a = b', ['not', ['a', '=', 'b']]],
    ['a = b + c * d', ['a', '=', ['b', '+', ['c', '*', 'd']]]],
    ['a - b - c = d', [[['a', '-', 'b'], '-', 'c'], '=', 'd']],
    ['a / b / c = d', [[['a', '/', 'b'], '/', 'c'], '=', 'd']],
    ['(a + b) * c = d', [[['a', '+', 'b'], '*', 'c'], '=', 'd']],
    ['first(x).by = a', [[['first', 'x'], '.by'], '=', 'a']],
    ['a before b + P2D', ['a', 'before', ['b', '+', 'P2D']]],
    ['a-b = a - b', ['a-b', '=', ['a', '-', 'b']]],
  ])('parseExpression(%s) binds each operator as tightly as it should', (text, expected) => {
    expect(shape(parsed(text))).toEqual(expected);
  });

  it('parseExpression(window) gives the window to the function it follows', () => {
    expect(parsed('count(f(a) from 1950 to 1991, by = x) in 1960')).toMatchObject({
      name: 'count',
      window: { kind: 'span', start: { text: '1960' } },
      named: [{ name: 'by', value: { name: 'x' } }],
      arguments: [{ name: 'f', window: { kind: 'span', start: { text: '1950' }, end: { text: '1991' } } }],
    });
    expect(parsed('f(a) on (b + P2D)')).toMatchObject({
      window: { kind: 'day', start: { is: 'arithmetic' } },
    });
    expect(parsed('f(a) on b + P2D')).toMatchObject({
      is: 'arithmetic',
      left: { window: { start: { name: 'b' } } },
    });
    expect(parsed('f(a) from b.start to b.end')).toMatchObject({
      window: { start: { field: 'start' }, end: { field: 'end' } },
    });
  });

  it('parseExpression(as seen by) takes the date that follows for the date of the knowledge', () => {
    const seenBy = { actor: { name: 'USA' }, on: { text: '1969' } };
    const window = { kind: 'day', start: { text: '1970' } };
    expect(parsed('f(a) as seen by USA on 1969')).toMatchObject({ seenBy });
    expect(parsed('f(a) on 1970 as seen by USA')).toMatchObject({
      seenBy: { actor: { name: 'USA' } },
      window,
    });
    expect(parsed('f(a) on 1970 as seen by USA on 1969')).toMatchObject({ seenBy, window });
    expect(parsed('f(a) as seen by USA on 1969 on 1970')).toMatchObject({ seenBy, window });
  });

  it('parseExpression(recognitions of PRC) is a call with a named argument', () => {
    expect(parsed('recognitions by USSR of "the PRC"')).toMatchObject({
      is: 'call',
      name: 'recognitions',
      arguments: [],
      named: [
        { name: 'by', value: { name: 'USSR' } },
        { name: 'of', value: { name: 'the PRC' } },
      ],
    });
  });

  it.each([
    ['1969', 'number'],
    ['-5', 'number'],
    ['−5', 'number'],
    ['0.5', 'number'],
    ['1969-03~', 'date'],
    ['~1969-03', 'date'],
    ['-0044-03-15', 'date'],
    ['196X', 'date'],
    ['Y-170000002', 'date'],
    ['1965/1972', 'date'],
    ['1969-03-02/1970-01-01?', 'date'],
    ['1949/..', 'date'],
    ['1949/', 'date'],
    ['../1949', 'date'],
    ['/1949', 'date'],
    ['[1965..1972]', 'date'],
    ['{1965, 1968}', 'date'],
    ['1700-01-01 OS', 'date'],
    ['1700-01-01 OS/1701-01-01 OS', 'date'],
    ['P1Y6M', 'duration'],
    ['P2D-plan', 'name'],
    ['albanian-draft-1969', 'name'],
    ['"Soviet Union"', 'name'],
    ['“Soviet Union”', 'name'],
    ['中華民國', 'name'],
    ['Россия', 'name'],
  ])('parseExpression(%s) is one %s', (text, is) => {
    const found = parsed(`f(${text}, x)`) as Expression & { is: 'call' };
    expect(found.arguments[0]).toMatchObject({ is });
    expect(found.arguments[0]?.span).toEqual({ start: 2, end: 2 + text.length });
  });

  it.each([
    ['10/2 = 5', [[10, '/', 2], '=', 5]],
    ['1969 / 2 = 5', [[1969, '/', 2], '=', 5]],
    ['x.no - y.no', [['x', '.no'], '-', ['y', '.no']]],
    ['x.to - 5', [['x', '.to'], '-', 5]],
    ['5 - -5', [5, '-', -5]],
  ])('parseExpression(%s) tells a sum from a date', (text, expected) => {
    expect(shape(parsed(text))).toEqual(expected);
  });

  it('parseExpression(any text) never throws, and its fault lies in the text', () => {
    const bits = fc.constantFrom(
      ...[
        'and',
        'or',
        'not',
        '(',
        ')',
        ',',
        '.',
        '=',
        '<',
        '-',
        '−',
        ' - ',
        '"',
        '“',
        'f(',
        'USSR',
        '1969',
        '1969-03',
        'P2D',
      ],
      ...['from', 'to', 'on', 'as seen by', 'of', 'by', '/', '..', '[', '{', '!', '💣', '\n', '\u0000', ' '],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.array(bits, { maxLength: 20 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const result = parseExpression(source);
        if (result.ok) return;
        const { span, message, hint } = result.fault;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(source.length);
        expect(message).not.toBe('');
        expect(hint).not.toBe('');
      }),
      { seed: 1969, numRuns: 3000 },
    );
  });

  it.each([
    ['('.repeat(10_000), 'parentheses are nested more than 100 deep'],
    [`${'('.repeat(10_000)}a${')'.repeat(10_000)}`, 'parentheses are nested more than 100 deep'],
    ['not '.repeat(10_000), 'parentheses are nested more than 100 deep'],
    ['f('.repeat(10_000), 'parentheses are nested more than 100 deep'],
    [`${'a and '.repeat(10_000)}a`, 'the test joins more than 400 parts'],
    [`a${'.b'.repeat(10_000)}`, 'the test joins more than 400 parts'],
  ])('parseExpression(very deep text) is a fault, not a full stack (%#)', (text, message) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, fault: { message } });
  });
});
