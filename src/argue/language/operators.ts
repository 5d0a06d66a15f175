import type { ArithmeticOperator, CompareOperator } from './syntax.ts';
import type { Token } from './tokens.ts';

/** How tightly an operator holds its sides, loosest first. `not` stands between `and` and the comparisons. */
export const binding = { or: 1, and: 2, not: 3, compare: 4, add: 5, multiply: 6, primary: 7 } as const;

export type Infix =
  | { readonly is: 'and' | 'or'; readonly binding: number }
  | { readonly is: 'compare'; readonly operator: CompareOperator; readonly binding: number }
  | { readonly is: 'arithmetic'; readonly operator: ArithmeticOperator; readonly binding: number };

const compareWords: readonly CompareOperator[] = ['before', 'after', 'within', 'overlaps', 'contains'];
const compareSigns: readonly CompareOperator[] = ['=', '!=', '<', '<=', '>', '>='];

const infixes: ReadonlyMap<string, Infix> = new Map<string, Infix>([
  ['word or', { is: 'or', binding: binding.or }],
  ['word and', { is: 'and', binding: binding.and }],
  ...compareWords.map((o): [string, Infix] => [
    `word ${o}`,
    { is: 'compare', operator: o, binding: binding.compare },
  ]),
  ...compareSigns.map((o): [string, Infix] => [
    `sign ${o}`,
    { is: 'compare', operator: o, binding: binding.compare },
  ]),
  ...(['+', '-'] as const).map((o): [string, Infix] => [
    `sign ${o}`,
    { is: 'arithmetic', operator: o, binding: binding.add },
  ]),
  ...(['*', '/'] as const).map((o): [string, Infix] => [
    `sign ${o}`,
    { is: 'arithmetic', operator: o, binding: binding.multiply },
  ]),
]);

/** The operator that a token is between two operands, if it is one. */
export function infixOf(token: Token): Infix | undefined {
  return infixes.get(`${token.is} ${token.text}`);
}
