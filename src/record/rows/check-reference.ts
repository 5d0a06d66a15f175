import { problem } from '../../base/problems/problems.ts';
import { cameoName } from '../cameo.ts';
import type { BesideIds, FieldKind } from '../fields.ts';
import type { SpecScalar } from '../files/spec.ts';
import { readTypeWords } from '../types/find-types.ts';
import { guessRow } from './case-ids.ts';
import type { CheckContext } from './check-context.ts';
import { wrong } from './check-scalar.ts';
import { checkTypeWords } from './check-type.ts';

/** Stands for a value that needs a row which is not in the record. */
export const gone = Symbol('gone');

/** The id of a row of certain tables; or, where the field allows it, a word of its own. */
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
    if (!context.out.has(text)) return known.id;
    context.loses?.();
    // an act whose type fell would weigh nothing where its author gave it a weight: it falls too
    return kind.to.includes('eventTypes') ? wrong : gone;
  }
  if (isPlainWord(kind.orText, text)) return text;
  const tables = kind.to.join(' or ');
  const isType = kind.to.includes('eventTypes');
  // a row of another table may be named by a type's words: `ultimatum`
  if (known && !(isType && /\p{L}/u.test(text) && readTypeWords(text).is !== 'none')) {
    context.report(
      problem('reference-table', value.at, { field: name, value: text, found: known.table, tables }),
    );
  } else if (isType) return checkTypeWords(value, context);
  else {
    const items = text.split(/\s*[,;]\s*/).filter((item) => item !== '');
    const areIds =
      items.length > 1 && items.every((item) => kind.to.includes(context.ids.byId.get(item)?.table ?? ''));
    if (areIds) {
      context.report(problem('yaml-list', value.at, { field: name, value: text, items }));
      return wrong;
    }
    const guess = guessRow(text, kind.to, context.ids);
    // what is near to an id is a slip for it, unless it denies it
    if (kind.orText === 'text' && (guess === undefined || /^not\s/iu.test(text))) return text;
    context.report(problem('reference-unknown', value.at, { field: name, value: text, guess, tables }));
  }
  return gone;
}

function isPlainWord(orText: BesideIds | undefined, text: string): boolean {
  return orText === 'type' ? cameoName(text) !== undefined : orText === 'all' && text === 'all';
}
