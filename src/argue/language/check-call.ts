import { own } from '../../base/own.ts';
import { suggest } from '../../base/suggest.ts';
import { checkArgument } from './check-argument.ts';
import { readableFields } from './check-field.ts';
import { checkSeenBy, checkWindow } from './check-window.ts';
import { type AtHandAsked, addFault, type Checker, tableOf } from './loose.ts';
import { argumentsInWords } from './parameter-words.ts';
import { inferOfEach } from './row-at-hand.ts';
import type { ClaimType, Parameter, Signature } from './signature.ts';
import type { Call } from './syntax.ts';
import type { RowTable, Typed, TypedCall } from './typed.ts';
import { isOfYears } from './years-asked.ts';

/** A call with its arguments as its function wants them. With faults it still has its type, so that others are found too. */
export function checkCall(checker: Checker, call: Call): TypedCall | undefined {
  const found = signatureOf(checker, call);
  return found ? callOf(checker, call, found) : unknownFunction(checker, call);
}

/** What a function takes; where it is another with a named data set, that. */
function signatureOf({ signatures }: Checker, call: Call): Signature | undefined {
  const signature = signatures.get(call.name);
  const isOfData = call.named.some(({ name }) => name === 'data');
  return (isOfData && signature?.withData) || signature;
}

function callOf(checker: Checker, call: Call, signature: Signature): TypedCall | undefined {
  const found = checker.faults.length;
  checkCount(checker, call, signature);
  const given = argumentsByPlace(checker, call, signature);
  const rows = given.find((x) => x?.type === 'rows' || x?.type === 'row');
  const table = rows && tableOf(rows);
  const named = argumentsByName(checker, call, signature, table);
  const window = checkWindow(checker, call, signature, given);
  const seenBy = checkSeenBy(checker, call, signature);
  const gives = signature.table ?? table;
  const givesRows = signature.gives === 'row' || signature.gives === 'rows';
  if (givesRows && !gives) {
    if (checker.faults.length > found) return undefined;
    throw new Error(`checkExpression requires the table of the rows that ${signature.name} gives`);
  }
  return {
    is: 'call',
    signature,
    arguments: given.filter((x) => x !== undefined),
    named,
    type: typeGiven(signature, call),
    ...(givesRows && gives && { table: gives }),
    ...(window && { window }),
    ...(seenBy && { seenBy }),
    span: call.span,
  };
}

function typeGiven({ gives, window, measure }: Signature, call: Call): ClaimType {
  if (measure) return isOfYears(call.window, gives) ? 'yearly' : gives;
  const isOverTime = gives === 'series' || gives === 'values';
  return isOverTime && window === 'either' && call.window?.kind === 'day' ? 'number' : gives;
}

function unknownFunction(checker: Checker, call: Call): undefined {
  for (const part of [...call.arguments, ...call.named.map(({ value }) => value)]) checker.infer(part);
  const suggestion = suggest(call.name, checker.signatures.keys());
  return addFault(checker, 'claim-function', call.nameSpan, { value: call.name, suggestion });
}

function checkCount(checker: Checker, call: Call, { name, parameters, example }: Signature): void {
  const given = call.arguments.length;
  const least = parameters.filter(({ optional }) => !optional).length;
  if (given >= least && given <= parameters.length) return;
  const takes = argumentsInWords(parameters);
  addFault(checker, 'claim-argument-count', call.span, { function: name, takes, given, example });
}

function argumentsByPlace(
  checker: Checker,
  call: Call,
  signature: Signature,
): readonly (Typed | undefined)[] {
  let table: RowTable | undefined = signature.table;
  let atHand: AtHandAsked = { table: undefined };
  return call.arguments.map((expression, n) => {
    const parameter = signature.parameters[n];
    const x = parameter?.ofEach
      ? inferOfEach(checker, expression, atHand, signature.name)
      : checker.infer(expression);
    if (!x || !parameter) return undefined;
    const typed = checkArgument(checker, x, parameter, { function: signature.name, table });
    if (typed?.type === 'rows') table = tableOf(typed);
    atHand = { table: typed?.type === 'actors' ? 'actors' : table, kind: kindAsked(typed) };
    return typed;
  });
}

/** The kind of the rows that a call asks for, where it asks for one. */
function kindAsked(typed: Typed | undefined): string | undefined {
  const kind = typed?.is === 'call' ? own(typed.named, 'kind') : undefined;
  return kind?.is === 'word' ? kind.word : undefined;
}

function argumentsByName(
  checker: Checker,
  call: Call,
  signature: Signature,
  rowsGiven: RowTable | undefined,
): Readonly<Record<string, Typed>> {
  const named: Record<string, Typed> = {};
  const known = parametersByName(signature, rowsGiven);
  const seen = new Set<string>();
  for (const { name, nameSpan, value } of call.named) {
    if (seen.has(name))
      addFault(checker, 'claim-argument-twice', nameSpan, { function: call.name, value: name });
    seen.add(name);
    const x = checker.infer(value);
    const parameter = known.find((p) => p.name === name);
    if (!parameter) {
      if (!signature.filters || rowsGiven) unknownArgument(checker, call.name, { name, nameSpan }, known);
      continue;
    }
    const place = { function: `${call.name}(${name} = …)`, table: signature.table ?? rowsGiven };
    const typed = x && checkArgument(checker, x, parameter, place);
    if (typed) named[name] = typed;
  }
  return named;
}

function unknownArgument(
  checker: Checker,
  name: string,
  given: { readonly name: string; readonly nameSpan: Call['nameSpan'] },
  known: readonly Parameter[],
): void {
  const names = known.map((p) => p.name);
  addFault(checker, 'claim-argument-name', given.nameSpan, {
    function: name,
    value: given.name,
    suggestion: suggest(given.name, names),
    known: names.join(', '),
  });
}

/** The parameters by name, among them the fields of the rows given when the function filters by those. */
function parametersByName({ named, filters }: Signature, rows: RowTable | undefined): readonly Parameter[] {
  if (!filters || !rows) return named;
  const fields = readableFields(rows, 'word').map(
    (name): Parameter => ({ name: name === 'tags' ? 'tag' : name, kind: 'word' }),
  );
  return [...named.filter(({ name }) => fields.some((f) => f.name === name)), ...fields];
}
