import type { CaseRecord } from '../../record/case-record.ts';
import type { MeasureName } from '../../record/measure-tables.ts';
import type { Typed, TypedCall, TypedWindow } from '../language/typed.ts';
import { publishedAsked } from './asks-published.ts';
import { yearsOfWindow } from './years-of-call.ts';

/** What a test asks of published data: of which actors (none of the whole system), from which year to which. */
export interface QuestionIn {
  readonly call: TypedCall;
  readonly set: string;
  readonly measure: MeasureName;
  readonly variant: string;
  readonly actors: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Whether it is asked of each of several, so that not everybody here need be meant. */
  readonly isOfEach: boolean;
}

/** Everything that a test asks of published data. What is asked of each member of a group may be asked of any state of the case. */
export function questionsIn(test: Typed, record: CaseRecord): QuestionIn[] {
  const found: QuestionIn[] = [];
  walk(test, undefined, (call, window) => {
    const asked = publishedAsked(call, record);
    if ('message' in asked) return;
    const [from, to] = yearsOfWindow(record, window);
    const isOfEach = asked.actors.includes(undefined);
    for (const actors of actorsMeant(asked.actors, record))
      found.push({ call, ...asked, actors, from, to, isOfEach });
  });
  return found;
}

function actorsMeant(named: readonly (string | undefined)[], { rows }: CaseRecord): readonly string[][] {
  let all: readonly string[][] = [[]];
  const states = rows.actors.flatMap(({ id, kind }) => (kind === 'state' ? id : []));
  for (const name of named)
    all = all.flatMap((before) =>
      (name === undefined ? states : [name]).flatMap((actor) =>
        before.includes(actor) ? [] : [[...before, actor]],
      ),
    );
  return all;
}

/** Every call of a measure in a test, with the window that it is asked over: what sums it up may state one. */
function walk(
  node: Typed,
  around: TypedWindow | undefined,
  tell: (call: TypedCall, window: TypedWindow | undefined) => void,
): void {
  if (node.is === 'call') {
    const { signature, window, arguments: given, named, seenBy } = node;
    if (signature.measure) tell(node, around ?? window);
    const inner = given.some(({ type }) => type === 'yearly') ? window : undefined;
    for (const each of given) walk(each, inner, tell);
    for (const each of [...Object.values(named), window?.start, window?.end, seenBy?.on])
      if (each) walk(each, undefined, tell);
  } else if ('left' in node) {
    walk(node.left, undefined, tell);
    walk(node.right, undefined, tell);
  } else if ('of' in node) walk(node.of, around, tell);
}
