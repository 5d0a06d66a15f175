import { problem } from '../../base/problems/problems.ts';
import { cameoName, cameoNumbers } from '../cameo.ts';
import type { FieldKind } from '../fields.ts';
import type { SpecScalar } from '../files/spec.ts';
import { guessRow } from './case-ids.ts';
import type { CheckContext } from './check-context.ts';

/** Stands for a value that needs a row which is not in the record. */
export const gone = Symbol('gone');

/** The id of a row of certain tables; or, where the field allows it, a word of its own (`all`, a CAMEO code). */
export function checkReference(
  kind: FieldKind & { is: 'reference' },
  name: string,
  value: SpecScalar,
  context: CheckContext,
): unknown {
  const { text } = value;
  const known = context.ids.byId.get(text);
  if (known && kind.to.includes(known.table)) {
    context.refersTo?.add(text);
    return context.out.has(text) ? gone : known.id;
  }
  if (kind.orText && isPlainWord(kind.to, text)) return text;
  const tables = kind.to.join(' or ');
  if (known) {
    context.report(
      problem('reference-table', value.at, { field: name, value: text, found: known.table, tables }),
    );
  } else if (kind.to.includes('eventTypes')) {
    context.report(problem('type-unknown', value.at, { value: text, guess: guessType(text, context) }));
  } else {
    const guess = guessRow(text, kind.to, context.ids);
    context.report(problem('reference-unknown', value.at, { field: name, value: text, guess, tables }));
  }
  return gone;
}

/** What a reference may be besides an id: everyone (`all`) instead of an actor, a CAMEO code instead of a type of the case. */
function isPlainWord(to: readonly string[], text: string): boolean {
  return to.includes('eventTypes') ? cameoName(text) !== undefined : text === 'all';
}

function guessType(text: string, context: CheckContext): string | undefined {
  if (/^\d+$/.test(text)) {
    const code = [`0${text}`, text.slice(0, 3), text.slice(0, 2)].find((near) => cameoNumbers.includes(near));
    if (code !== undefined) return `"${code}" (${cameoName(code)})`;
  }
  return guessRow(text, ['eventTypes'], context.ids);
}
