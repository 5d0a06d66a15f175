import { tableNoun, typeNoun, withArticle } from './loose.ts';
import type { ClaimType, Parameter, ParameterKind } from './signature.ts';
import type { RowTable } from './typed.ts';

/** The tables of the kinds that are ids of facts. */
export const factKinds: Readonly<Partial<Record<ParameterKind, RowTable>>> = {
  event: 'events',
  instrument: 'instruments',
  spell: 'spells',
  vote: 'votes',
  figure: 'figures',
  position: 'positions',
};

/** The kinds that a parameter takes, as a list. */
export function kindsOf({ kind }: Parameter): readonly ParameterKind[] {
  return typeof kind === 'string' ? [kind] : kind;
}

/** What a parameter is, in words: "an actor", "rows, a row or a phase", "a crisis". */
export function parameterNoun(parameter: Parameter): string {
  return listed(
    kindsOf(parameter).map((kind) => kindNoun(kind, parameter.of)),
    'or',
  );
}

/** What a function takes by place: "two actors", "an actor and an event", "no arguments", "up to two actors". */
export function argumentsInWords(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return 'no arguments by place';
  const least = parameters.filter(({ optional }) => !optional).length;
  const groups: { noun: string; count: number }[] = [];
  for (const noun of parameters.map(parameterNoun)) {
    const last = groups.at(-1);
    if (last?.noun === noun) last.count += 1;
    else groups.push({ noun, count: 1 });
  }
  const words = groups.map(({ noun, count }) => (count === 1 ? noun : `${inWords(count)} ${plural(noun)}`));
  const all = words.some((noun) => noun.includes(' or ')) ? words.join(', and ') : listed(words, 'and');
  if (least === parameters.length) return all;
  return least === 0
    ? `at most ${all}`
    : `${all}, of which the first ${least === 1 ? 'is' : `${inWords(least)} are`} needed`;
}

/** "a, b and c". */
export function listed(words: readonly string[], joint: 'and' | 'or'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

function kindNoun(kind: ParameterKind, of: readonly string[] | undefined): string {
  const table = factKinds[kind];
  if (table && of) return listed(of.map(withArticle), 'or');
  if (table) return tableNoun(table);
  if (kind === 'actor' || kind === 'place') return withArticle(of ? listed(of, 'or') : kind);
  if (kind === 'periods') return tableNoun(kind);
  if (kind === 'dataSet') return tableNoun('dataSets');
  if (kind === 'cut') return 'a cut';
  if (kind === 'field') return of ? 'the name of a field of actors' : 'the name of a number field';
  return typeNoun(kind as ClaimType);
}

function plural(noun: string): string {
  const bare = noun.replace(/^an? /, '');
  return /s$/.test(bare) ? bare : `${bare}s`;
}

function inWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five'][count] ?? String(count);
}
