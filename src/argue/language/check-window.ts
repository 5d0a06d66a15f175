import { formatYear } from '../../base/calendar.ts';
import { writtenOut } from './check-argument.ts';
import { toTime } from './convert.ts';
import { addFault, type Checker } from './loose.ts';
import type { Signature } from './signature.ts';
import type { Call, Expression, Span } from './syntax.ts';
import { toWord } from './to-word.ts';
import type { Typed, TypedCall, TypedWindow } from './typed.ts';
import type { WordSpec } from './word-spec.ts';

type SeenBy = NonNullable<TypedCall['seenBy']>;

/**
 * The window of a call, where its function takes one. Asked of a day, `as seen by USA on DATE` is also asked on that date.
 *
 * Takes: `given`, the arguments of the call, as far as they are sound.
 */
export function checkWindow(
  checker: Checker,
  call: Call,
  signature: Signature,
  given: readonly (Typed | undefined)[] = [],
): TypedWindow | undefined {
  const { name, window: takes } = signature;
  if (!call.window) {
    if (takes !== 'day') return undefined;
    if (call.seenBy?.on)
      return windowOf(checker, name, { kind: 'day', start: call.seenBy.on, span: call.seenBy.on.span });
    const message = `\`${name}\` asks how things stood on a day, and none is given`;
    return addFault(checker, 'claim-window', call.span, {
      message,
      hint: `add one, as in \`${signature.example}\``,
    });
  }
  const isOfYears = given.some((each) => each?.type === 'yearly');
  const refusal = refuse(signature, call.window.kind, isOfYears ? yearIn(call.window.start) : undefined);
  if (!refusal) return windowOf(checker, name, call.window);
  windowOf(checker, name, call.window);
  return addFault(checker, 'claim-window', call.window.span, { message: refusal[0], hint: refusal[1] });
}

function refuse(
  { name, window, gives }: Signature,
  given: 'span' | 'day',
  ofYear: number | undefined,
): readonly [string, string] | undefined {
  if (window === 'either' || window === given) return undefined;
  if (window === 'none') {
    return [
      `\`${name}\` takes no dates`,
      `give them to what it asks about: \`${name}(… from 1950 to 1991)\``,
    ];
  }
  if (window === 'day')
    return [`\`${name}\` asks how things stood on a day, not over a time`, 'write `on DATE`'];
  if (gives === 'rows') return undefined;
  const message = `\`${name}\` asks about a time, not a day`;
  if (ofYear === undefined) return [message, 'write `from DATE to DATE`, or `in DATE`'];
  const years = `\`from ${formatYear(ofYear - 1)} to ${formatYear(ofYear)}\``;
  const written = ofTwoYears.includes(name)
    ? `write whole years, two or more: ${years}`
    : `write whole years: \`in ${formatYear(ofYear)}\`, or ${years}`;
  return [`${message}, and published data are of whole years`, written];
}

/** What sums up years and needs two of them. */
const ofTwoYears: readonly string[] = ['change', 'trend'];

/** The year that a time begins with as it is written; another, for an example, where it is none. */
function yearIn(start: Expression): number {
  const [year] = ('text' in start && /^\d{4}/u.exec(start.text)) || [];
  return year === undefined || Number(year) < 2 ? 1971 : Number(year);
}

function windowOf(
  checker: Checker,
  name: string,
  window: NonNullable<Call['window']>,
): TypedWindow | undefined {
  const expected = `the time that \`${name}\` asks about is made of dates`;
  const start = toTime(checker, checker.infer(window.start), expected);
  const end = window.end && toTime(checker, checker.infer(window.end), expected);
  if (!start || (window.end && !end)) return undefined;
  return { kind: window.kind, start, ...(end && { end }), span: window.span };
}

/** Whose eyes a call looks through. */
export function checkSeenBy(checker: Checker, call: Call, signature: Signature): SeenBy | undefined {
  if (!call.seenBy) return undefined;
  const { actor: who, on: when } = call.seenBy;
  if (!signature.seenBy) {
    const span: Span = { start: who.span.start, end: (when ?? who).span.end };
    const message = `\`${signature.name}\` cannot be asked as seen by somebody`;
    return addFault(checker, 'claim-window', span, { message, hint: 'leave out `as seen by …`' });
  }
  const expected = '`as seen by` is followed by an actor';
  const seer = checker.infer(who);
  const spec: WordSpec = { what: 'an actor', tables: ['actors'] };
  const actor = seer && writtenOut(checker, toWord(checker, seer, spec, expected), expected);
  const on = when && toTime(checker, checker.infer(when), '`on` is followed by a date');
  if (!actor || (when && !on)) return undefined;
  return { actor, ...(on && { on }) };
}
