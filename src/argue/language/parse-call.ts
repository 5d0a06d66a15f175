import { type Cursor, current, fail, following, isAt, preceding, take, takeIf } from './cursor.ts';
import { strayToken } from './stray-token.ts';
import type { Call, Expression, Span, Window } from './syntax.ts';
import { keywords, rowAtHand, type Token } from './tokens.ts';

type Read = (cursor: Cursor) => Expression;
type Named = Call['named'][number];

/** The call whose name was taken and whose opening parenthesis is next. */
export function callAfter(cursor: Cursor, name: Token, read: Read): Expression {
  const open = take(cursor);
  const given: Expression[] = [];
  const named: Named[] = [];
  if (!isAt(current(cursor), 'sign', ')')) {
    do {
      if (current(cursor).is === 'end' || isAt(current(cursor), 'sign', ')')) break;
      const argument = namedArgument(cursor, read);
      if (argument) named.push(argument);
      else given.push((given.length > 0 && fieldNamedTo(cursor)) || read(cursor));
    } while (takeIf(cursor, 'sign', ','));
  }
  return closed(cursor, open, { name, given, named });
}

/** `mostOf(…, to)`: the field of that name, which elsewhere is a word of the language. */
function fieldNamedTo(cursor: Cursor): Expression | undefined {
  const next = following(cursor);
  if (!isAt(current(cursor), 'word', 'to') || !(isAt(next, 'sign', ')') || isAt(next, 'sign', ',')))
    return undefined;
  const { text, span } = take(cursor);
  return { is: 'name', name: text, span };
}

function namedArgument(cursor: Cursor, read: Read): Named | undefined {
  const name = current(cursor);
  if (name.is === 'word' && isAt(following(cursor), 'word', 'in')) return groupArgument(cursor, read);
  // `it = ussuri-clash` is a comparison
  const isName = name.is === 'word' && name.text !== rowAtHand;
  if (!isName || !isAt(following(cursor), 'sign', '=')) return undefined;
  take(cursor);
  const equals = take(cursor);
  if (
    current(cursor).is === 'end' ||
    isAt(current(cursor), 'sign', ')') ||
    isAt(current(cursor), 'sign', ',')
  ) {
    const hint = `write \`${name.text} = …\`, or take it out`;
    return {
      name: name.text,
      nameSpan: name.span,
      value: fail(cursor, equals.span, `\`${name.text} =\` has no value`, hint),
    };
  }
  return { name: name.text, nameSpan: name.span, value: read(cursor) };
}

/** `by in nato on 1956`: the members of a group, by name. */
function groupArgument(cursor: Cursor, read: Read): Named {
  const name = take(cursor);
  const word = take(cursor);
  const group = current(cursor);
  if (group.is !== 'quoted' && (group.is !== 'word' || keywords.has(group.text))) {
    const hint = `as in \`${name.text} in GROUP\`, or \`${name.text} in GROUP on DATE\``;
    const message = `\`${name.text} in\` is followed by a group: the id of an actor`;
    return { name: name.text, nameSpan: name.span, value: fail(cursor, word.span, message, hint) };
  }
  take(cursor);
  const value: Call = {
    is: 'call',
    name: 'members',
    nameSpan: word.span,
    arguments: [{ is: 'name', name: group.text, span: group.span }],
    named: [],
    span: group.span,
  };
  const dated = isAt(current(cursor), 'word', 'on') ? windowsAfter(cursor, value, read) : value;
  return { name: name.text, nameSpan: name.span, value: dated };
}

function closed(
  cursor: Cursor,
  open: Token,
  call: { name: Token; given: Expression[]; named: Named[] },
): Expression {
  const { name, given, named } = call;
  const last = preceding(cursor);
  const close = takeIf(cursor, 'sign', ')');
  if (close && isAt(last, 'sign', ',')) {
    return fail(cursor, last.span, 'an argument must follow this comma', 'write one, or take the comma out');
  }
  if (!close) {
    if (current(cursor).is !== 'end') return strayInCall(cursor, name);
    const message = `the parenthesis opened after \`${name.text}\` is never closed`;
    return fail(cursor, open.span, message, 'add `)` after its last argument');
  }
  const span = { start: name.span.start, end: close.span.end };
  return { is: 'call', name: name.text, nameSpan: name.span, arguments: given, named, span };
}

function strayInCall(cursor: Cursor, name: Token): Expression {
  const token = current(cursor);
  const { span, message, hint } = strayToken(token, preceding(cursor), cursor.text);
  const isName = token.is === 'quoted' || (token.is === 'word' && !keywords.has(token.text));
  if (!isName || hint.startsWith('write')) return fail(cursor, span, message, hint);
  return fail(cursor, span, message, `separate the arguments of \`${name.text}\` with commas; ${hint}`);
}

/** Whether `of NAME` or `by NAME` comes next, as in `recognitions of PRC`. */
export function isSugar(cursor: Cursor): boolean {
  const token = current(cursor);
  if (token.is !== 'word' || (token.text !== 'of' && token.text !== 'by')) return false;
  const next = following(cursor);
  return next?.is === 'quoted' || (next?.is === 'word' && !keywords.has(next.text));
}

/** `recognitions by USSR of PRC`: the call `recognitions(by = USSR, of = PRC)`. */
export function sugarCall(cursor: Cursor, name: Token): Expression {
  const named: Named[] = [];
  let end = name.span.end;
  while (isSugar(cursor)) {
    const word = take(cursor);
    const value = take(cursor);
    named.push({
      name: word.text,
      nameSpan: word.span,
      value: { is: 'name', name: value.text, span: value.span },
    });
    end = value.span.end;
  }
  const span = { start: name.span.start, end };
  return { is: 'call', name: name.text, nameSpan: name.span, arguments: [], named, span };
}

/** The call with the window or `as seen by` that comes next. */
export function windowsAfter(cursor: Cursor, call: Call, operand: Read): Expression {
  const word = current(cursor);
  if (word.text === 'as') return seenByAfter(cursor, call, operand);
  if (call.window) {
    return fail(
      cursor,
      word.span,
      `\`${call.name}\` has its dates already`,
      'keep one of the two; put an inner one in parentheses',
    );
  }
  const window = windowAfter(cursor, operand);
  return { ...call, window, span: { start: call.span.start, end: window.span.end } };
}

function windowAfter(cursor: Cursor, operand: Read): Window {
  const word = take(cursor);
  const start = dateAfter(cursor, word, operand);
  const span: Span = { start: word.span.start, end: start.span.end };
  if (word.text !== 'from') return { kind: word.text === 'on' ? 'day' : 'span', start, span };
  const to = takeIf(cursor, 'word', 'to');
  if (!to) {
    fail(
      cursor,
      word.span,
      '`from` needs a `to` after it',
      'write `from 1950 to 1991`, or `in 1950/..` for no end',
    );
    return { kind: 'span', start, span };
  }
  const end = dateAfter(cursor, to, operand);
  return { kind: 'span', start, end, span: { start: word.span.start, end: end.span.end } };
}

function dateAfter(cursor: Cursor, word: Token, operand: Read): Expression {
  if (current(cursor).is !== 'end') return operand(cursor);
  return fail(
    cursor,
    word.span,
    `\`${word.text}\` needs a date after it`,
    `write one: \`${word.text} 1969-03\``,
  );
}

function seenByAfter(cursor: Cursor, call: Call, operand: Read): Expression {
  const as = take(cursor);
  if (!takeIf(cursor, 'word', 'seen') || !takeIf(cursor, 'word', 'by') || current(cursor).is === 'end') {
    return fail(
      cursor,
      as.span,
      '`as` begins `as seen by ACTOR`',
      'write `as seen by USA`, or `as seen by USA on 1969-06-01`',
    );
  }
  if (call.seenBy)
    return fail(cursor, as.span, `\`${call.name}\` is seen by somebody already`, 'keep one of the two');
  const actor = operand(cursor);
  const on = takeIf(cursor, 'word', 'on');
  const seenBy = on ? { actor, on: dateAfter(cursor, on, operand) } : { actor };
  return { ...call, seenBy, span: { start: call.span.start, end: (seenBy.on ?? actor).span.end } };
}
