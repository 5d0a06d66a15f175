import { writtenOut } from './check-argument.ts';
import { toTime } from './convert.ts';
import { addFault, type Checker } from './loose.ts';
import type { Signature } from './signature.ts';
import type { Call, Span } from './syntax.ts';
import { toWord } from './to-word.ts';
import type { TypedCall, TypedWindow } from './typed.ts';
import type { WordSpec } from './word-spec.ts';

type SeenBy = NonNullable<TypedCall['seenBy']>;

/** The window of a call, where its function takes one. Asked of a day, `as seen by USA on DATE` is also asked on that date. */
export function checkWindow(checker: Checker, call: Call, signature: Signature): TypedWindow | undefined {
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
  const refusal = refuse(signature, call.window.kind);
  if (!refusal) return windowOf(checker, name, call.window);
  windowOf(checker, name, call.window);
  return addFault(checker, 'claim-window', call.window.span, { message: refusal[0], hint: refusal[1] });
}

function refuse(
  { name, window, gives }: Signature,
  given: 'span' | 'day',
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
  return [`\`${name}\` asks about a time, not a day`, 'write `from DATE to DATE`, or `in DATE`'];
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
