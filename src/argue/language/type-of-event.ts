import { cameoName, cameoNumbers } from '../../record/cameo.ts';
import { nearCode, withName } from '../../record/rows/check-type.ts';
import { readTypeWords, type TypeReading } from '../../record/types/find-types.ts';
import { addFault, type Checker } from './loose.ts';
import type { Span } from './syntax.ts';
import type { WordSpec } from './word-spec.ts';

/**
 * The code or type of the case that words in a test stand for, read as in the `type` of an event. Undefined, and a problem that offers
 * codes, where they may be several or where digits are no code: no event could have such a type, and every count of it would be 0.
 */
export function typeOfEvent(checker: Checker, text: string, span: Span, spec: WordSpec): string | undefined {
  if (spec.used?.has(text) || cameoNumbers.includes(text) || checker.names.table(text) === 'eventTypes')
    return text;
  for (const id of checker.names.ids(['eventTypes']))
    if (checker.names.names(id).some((name) => name.toLowerCase() === text.toLowerCase())) return id;
  if (/^\d+$/.test(text)) {
    const near = nearCode(text);
    return addFault(checker, 'type-unknown', span, {
      value: text,
      guess: near === undefined ? undefined : withName(near),
    });
  }
  const read: TypeReading = /\p{L}/u.test(text) ? readTypeWords(text) : { is: 'none', near: [] };
  // of codes that all stand under one of them, a filter by that one finds the others too
  const above =
    read.is === 'several' && read.codes.find((code) => read.codes.every((each) => each.startsWith(code)));
  if (above) return above;
  if (read.is === 'several')
    return addFault(checker, 'type-several', span, { value: text, codes: read.codes.map(withName) });
  return read.is === 'none' ? text : headingOf(read.code);
}

/** The heading of two digits of the same name as a code, if there is one: in a test it takes in that code and the others below it. */
function headingOf(code: string): string {
  const heading = code.slice(0, 2);
  return cameoName(heading) === cameoName(code) ? heading : code;
}
