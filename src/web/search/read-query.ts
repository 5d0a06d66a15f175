import { askedTrait, type TraitGroups } from './asked-traits.ts';
import { readTimes } from './read-times.ts';
import { placedWords } from './search-words.ts';
import { type Asked, type Known, type TypedWord, waysToRead } from './senses.ts';

/** Words that stand in a question and say nothing of what is sought. */
const empty: ReadonlySet<string> = new Set(
  'a an and at by did do does for from in is it of on or the to was were what when where which who whom with'.split(
    ' ',
  ),
);

/** The ways to understand a query, the likeliest first; none for an empty one. The first that finds something is taken. */
export function* readQuery(query: string, traits: TraitGroups, known: Known): Generator<Asked> {
  const { times, rest } = readTimes(query);
  const all = placedWords(rest).map(({ at, end, form, parts }) => ({
    typed: rest.slice(at, end),
    form,
    parts,
  }));
  const telling = all.filter(({ form }) => !empty.has(form));
  const typed = telling.length > 0 || times.length > 0 ? telling : all;
  if (typed.length + times.length === 0) return;
  const asked = typed.flatMap(({ typed, form }) => {
    const trait = askedTrait(form, traits);
    return trait ? { ...trait, typed } : [];
  });
  const others = typed.filter(({ form }) => !askedTrait(form, traits));
  for (const words of waysOfAll(others, known)) yield { times, traits: asked, words };
  // a word that names a kind may stand in a name as well
  if (asked.length > 0) for (const words of waysOfAll(typed, known)) yield { times, traits: [], words };
}

function* waysOfAll(typed: readonly TypedWord[], known: Known): Generator<Asked['words']> {
  const likeliest = typed.map((word) => waysToRead(word, known)[0]!);
  yield likeliest.flat();
  for (const at of typed.keys()) {
    const joined = join(typed, at);
    if (joined && known.index.begun(joined.form).length > 0)
      yield [...likeliest.slice(0, at), ...waysToRead(joined, known), ...likeliest.slice(at + 2)].flat();
  }
  const ways = typed.map((word) => waysToRead(word, known, true));
  for (const [at, { length }] of ways.entries())
    for (let way = 1; way < length; way++) yield ways.flatMap((each, i) => each[i === at ? way : 0]!);
  if (ways.filter(({ length }) => length > 1).length > 1) yield ways.flatMap((each) => each.at(-1)!);
}

/** Two words as one: `Zhen bao`. */
function join(typed: readonly TypedWord[], at: number): TypedWord | undefined {
  const [one, two] = [typed[at]!, typed[at + 1]];
  return two && { typed: `${one.typed} ${two.typed}`, form: one.form + two.form, parts: [] };
}
