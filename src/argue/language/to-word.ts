import { suggest } from '../../base/suggest.ts';
import { cameoNumbers } from '../../record/cameo.ts';
import { addFault, type Checker, describe, type Loose } from './loose.ts';
import { mismatch, unknownName } from './mismatch.ts';
import { typeOfEvent } from './type-of-event.ts';
import type { Typed, TypedWord } from './typed.ts';
import { type WordSpec, wordsOf } from './word-spec.ts';

/** A word that may stand in a place; a number is taken as it is written (`type = 057`). */
export function toWord(checker: Checker, x: Loose, spec: WordSpec, expected: string): Typed | undefined {
  if (x.is === 'name' || x.is === 'number') {
    const text = x.is === 'name' ? x.name : x.text;
    const word = spec.isType ? typeOfEvent(checker, text, x.span, spec) : text;
    return word === undefined ? undefined : bareWord(checker, word, x.span, spec, expected);
  }
  if (x.type !== 'word') return mismatch(checker, x, expected, 'word');
  const own = wordsOf(x, checker.names);
  if (!own || mayMeet(own, spec)) return x;
  return addFault(checker, 'claim-type', x.span, {
    expected,
    found: describe(x, checker.names),
    hint: `expected ${spec.what}`,
  });
}

function mayMeet(a: WordSpec, b: WordSpec): boolean {
  if (a.used || b.used || b.any) return true;
  if (a.tables && b.tables) return a.tables.some((table) => b.tables?.includes(table));
  return a.of !== undefined && b.of !== undefined && a.of.some((word) => b.of?.includes(word));
}

function bareWord(
  checker: Checker,
  word: string,
  span: Loose['span'],
  spec: WordSpec,
  expected: string,
): Typed | undefined {
  const typed: TypedWord = { is: 'word', word, type: 'word', span };
  if (spec.of) {
    if (spec.of.includes(word)) return typed;
    const suggestion = suggest(word, spec.of);
    return addFault(checker, 'claim-word', span, {
      value: word,
      what: spec.what,
      suggestion,
      known: spec.of.join(', '),
    });
  }
  const table = checker.names.table(word);
  if (table !== undefined && spec.tables?.includes(table)) {
    return table === 'actors' || table === 'places' ? { ...typed, table } : typed;
  }
  if (spec.any) return typed;
  if (spec.used) {
    if (!spec.used.has(word) && !(spec.isType && isCameo(word))) noteUnused(checker, word, span, spec);
    return typed;
  }
  if (table === undefined) return unknownName(checker, { name: word, span }, spec.tables ?? []);
  const found = describe({ is: 'name', name: word, span }, checker.names);
  return addFault(checker, 'claim-type', span, { expected, found, hint: `expected ${spec.what}` });
}

/** CAMEO codes are known without being used. */
const isCameo = (word: string): boolean => cameoNumbers.includes(word);

function noteUnused(checker: Checker, value: string, span: Loose['span'], spec: WordSpec): void {
  const known = [...(spec.used ?? []), ...checker.names.ids(spec.tables ?? [])];
  addFault(checker, 'claim-word-unused', span, {
    value,
    what: spec.what.replace(/^an? /, ''),
    suggestion: suggest(value, known),
  });
}
