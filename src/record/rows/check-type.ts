import type { GuessedRow } from '../../base/problems/problem-words.ts';
import { problem } from '../../base/problems/problems.ts';
import { cameoName, cameoNumbers } from '../cameo.ts';
import type { SpecScalar } from '../files/spec.ts';
import { readTypeWords, type TypeReading } from '../types/find-types.ts';
import { guessRow, idByTitle } from './case-ids.ts';
import type { CheckContext } from './check-context.ts';
import { wrong } from './check-scalar.ts';

/** The code or type of the case that an event's `type` names in words; `wrong`, and a problem that offers codes, when it is not one. */
export function checkTypeWords({ text, at }: SpecScalar, context: CheckContext): unknown {
  const own = idByTitle(text, 'eventTypes', context.ids);
  if (own !== undefined) {
    context.refersTo?.add(own);
    return context.out.has(own) ? wrong : own;
  }
  const read: TypeReading = /\p{L}/u.test(text) ? readTypeWords(text) : { is: 'none', near: [] };
  if (read.is === 'name') return read.code;
  if (read.is === 'phrase') {
    const told = `type read ${text}`;
    if (!context.ids.guesses.has(told))
      context.report(problem('type-read', at, { value: text, code: read.code, name: cameoName(read.code)! }));
    context.ids.guesses.set(told, read.code);
    return read.code;
  }
  if (read.is === 'several') {
    context.report(problem('type-several', at, { value: text, codes: read.codes.map(withName) }));
    return wrong;
  }
  const near = read.is === 'none' && read.near.length > 0 ? read.near[0] : nearCode(text);
  const row = guessRow(text, ['eventTypes'], context.ids);
  context.report(
    problem('type-unknown', at, {
      value: text,
      guess: row ?? (near === undefined ? undefined : withName(near)),
    }),
  );
  return wrong;
}

/** A code as messages offer it. */
export const withName = (code: string): GuessedRow => ({ id: code, name: cameoName(code) });

/** The code that digits may have been: with the zero that a spreadsheet cut, or without what stands after it. */
export function nearCode(digits: string): string | undefined {
  if (!/^\d+$/.test(digits)) return undefined;
  return [`0${digits}`, digits.slice(0, 3), digits.slice(0, 2)].find((code) => cameoNumbers.includes(code));
}
