import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExpression, formatName } from '../../../src/argue/language/format-expression.ts';
import { parseExpression } from '../../../src/argue/language/parse.ts';
import { arbitraryExpression, withoutSpans } from '../arbitrary-expression.ts';

function formatted(text: string): string {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return formatExpression(parsed.expression);
}

describe('formatExpression', () => {
  it.each([
    ['  a=b   and c<d ', 'a = b and c < d'],
    ['((a))', 'a'],
    ['(a or b) and c', '(a or b) and c'],
    ['a or (b and c)', 'a or b and c'],
    ['a and (b and c)', 'a and (b and c)'],
    ['not (not a)', 'not not a'],
    ['not (a and b)', 'not (a and b)'],
    ['(not a) = b', '(not a) = b'],
    ['a − (b – c)', 'a - (b - c)'],
    ['(a*b)÷c', 'a * b / c'],
    ['a ≤ −5', 'a <= -5'],
    ['recognitions of PRC by USSR', 'recognitions(of = PRC, by = USSR)'],
    ['f(x) as seen by USA on 1969 on 1970', 'f(x) on 1970 as seen by USA on 1969'],
    ['f(x) from (a + P2D) to b.end', 'f(x) from (a + P2D) to b.end'],
    ['(f(x) in 1969).by', '(f(x) in 1969).by'],
    ['first(x).by', 'first(x).by'],
    ['„Soviet Union“ = «x»', '"Soviet Union" = x'],
  ])('formatExpression(%s) writes %s', (text, canonical) => {
    expect(formatted(text)).toBe(canonical);
    expect(formatted(canonical)).toBe(canonical);
  });

  it('formatExpression(tree) is read back as the same tree', () => {
    fc.assert(
      fc.property(arbitraryExpression, (tree) => {
        const parsed = parseExpression(formatExpression(tree));
        expect(parsed.ok && withoutSpans(parsed.expression)).toEqual(withoutSpans(tree));
      }),
      { seed: 1945, numRuns: 1000 },
    );
  });
});

describe('formatName', () => {
  it.each([
    ['USSR', 'USSR'],
    ['chinese-eastern-railway', 'chinese-eastern-railway'],
    ['中華民國', '中華民國'],
    ['Soviet Union', '"Soviet Union"'],
    ['to', '"to"'],
    ['P2D', '"P2D"'],
    ['1969-visit', '"1969-visit"'],
    ['the "Gang"', '“the "Gang"”'],
  ])('formatName(%s) writes %s', (name, written) => {
    expect(formatName(name)).toBe(written);
  });
});
