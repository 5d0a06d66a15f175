import fc from 'fast-check';
import type { Expression } from '../../src/argue/language/syntax.ts';

const span = { start: 0, end: 0 };
const word = fc.stringMatching(/^[a-zА-я][a-z0-9]{0,5}(-[a-z0-9]{1,3})?$/);
const id = fc.oneof(
  word,
  fc.constantFrom(
    'and',
    'to',
    'in',
    'P2D',
    'Y12345',
    '1969-visit',
    'Soviet Union',
    'the "Gang"',
    '中華民國',
    'of',
    'by',
  ),
);
const functionName = word.filter((w) => !['and', 'or', 'not', 'to', 'in', 'on', 'as', 'from'].includes(w));
const call = functionName.filter((w) => !/^(?:before|after|within|it)$/.test(w));

const number = fc
  .oneof(
    fc.integer({ min: -9999, max: 9999 }).map(String),
    fc.constantFrom('0.5', '3.50', '1969', '057', '-0044'),
  )
  .map((text): Expression => ({ is: 'number', value: Number(text), text, span }));
const date = fc
  .constantFrom(
    '1969-03~',
    '1965/1972',
    '1949/..',
    '../1949',
    '[1965..1972]',
    '{1965,1968}',
    '196X',
    '1969-03-02?',
    '1700-01-01 OS',
  )
  .map((text): Expression => ({ is: 'date', text, span }));
const duration = fc.constantFrom('P2D', 'P1Y6M').map((text): Expression => ({ is: 'duration', text, span }));
const name = id.map((text): Expression => ({ is: 'name', name: text, span }));

/** Any tree that the grammar has, whether or not it means anything; spans are all 0. */
export const arbitraryExpression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => {
  const any = tie('any');
  const two = { left: any, right: any, span: fc.constant(span) };
  const window = fc.oneof(
    fc.record({
      kind: fc.constantFrom('span' as const, 'day' as const),
      start: any,
      span: fc.constant(span),
    }),
    fc.record({ kind: fc.constant('span' as const), start: any, end: any, span: fc.constant(span) }),
  );
  const seenBy = fc.record({ actor: any, on: any }, { requiredKeys: ['actor'] });
  const named = fc.record({ name: call, nameSpan: fc.constant(span), value: any });
  return {
    any: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      number,
      date,
      duration,
      name,
      fc.record({ is: fc.constantFrom('and' as const, 'or' as const), ...two }),
      fc.record({ is: fc.constant('not' as const), of: any, span: fc.constant(span) }),
      fc.record({
        is: fc.constant('compare' as const),
        operator: fc.constantFrom(
          '=',
          '!=',
          '<',
          '<=',
          '>',
          '>=',
          'before',
          'after',
          'within',
          'overlaps',
          'contains',
        ),
        ...two,
      }),
      fc.record({
        is: fc.constant('arithmetic' as const),
        operator: fc.constantFrom('+', '-', '*', '/'),
        ...two,
      }),
      fc.record({
        is: fc.constant('field' as const),
        of: any,
        field: word,
        fieldSpan: fc.constant(span),
        span: fc.constant(span),
      }),
      fc.record(
        {
          is: fc.constant('call' as const),
          name: call,
          nameSpan: fc.constant(span),
          arguments: fc.array(any, { maxLength: 2 }),
          named: fc.array(named, { maxLength: 2 }),
          window,
          seenBy,
          span: fc.constant(span),
        },
        { requiredKeys: ['is', 'name', 'nameSpan', 'arguments', 'named', 'span'] },
      ),
    ) as fc.Arbitrary<Expression>,
  };
}).any;

/** The same tree with every span 0, to compare trees that were read from different texts. */
export function withoutSpans<T>(tree: T): T {
  return JSON.parse(JSON.stringify(tree, (key, value) => (/span$/i.test(key) ? span : value)));
}
