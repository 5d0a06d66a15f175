import { onceForEach } from '../../base/once-for-each.ts';
import { type AtHandAsked, addFault, type Checker, type Loose, type LooseName } from './loose.ts';
import type { Expression } from './syntax.ts';
import { rowAtHand } from './tokens.ts';
import type { Typed, TypedRow, TypedWord } from './typed.ts';

/** A bare name, or the row or actor at hand where the test is one of each; nothing where it is not known of which rows. */
export function nameOrRow(checker: Checker, e: LooseName): Loose | undefined {
  const { it } = checker;
  if (!it || e.name !== rowAtHand) return e;
  it.isUsed = true;
  const { table } = it.of;
  if (table === 'actors') return { is: 'actorAtHand', table: 'actors', type: 'word', span: e.span };
  return table && { is: 'it', table, type: 'row', span: e.span };
}

/** A test of each of some rows or actors, which must look at the one at hand. Within it `it` is that one, not one of a test around it. */
export function inferOfEach(
  checker: Checker,
  e: Expression,
  of: AtHandAsked,
  name: string,
): Loose | undefined {
  const around = checker.it;
  const it = { of, isUsed: false };
  checker.it = it;
  const x = checker.infer(e);
  checker.it = around;
  if (!x || it.isUsed) return x;
  const [what, hint] =
    of.table === 'actors'
      ? ['actor', 'let it stand for the actor, as in `related(it, USSR) on 1956`']
      : ['row', 'name a field of it, as in `it.date`'];
  const message = `the test in \`${name}(…)\` asks nothing of the ${what} at hand`;
  return addFault(checker, 'claim-it', e.span, { message, hint });
}

/** Whether a part of a test looks at the row or actor at hand; what a test within it says of one of its own does not. */
export const asksOfOne = onceForEach((part: Typed): boolean => {
  switch (part.is) {
    case 'it':
    case 'actorAtHand':
      return true;
    case 'field':
    case 'timeOf':
    case 'onlyRow':
    case 'idOf':
    case 'not':
      return asksOfOne(part.of);
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      return asksOfOne(part.left) || asksOfOne(part.right);
    case 'call': {
      const { window, seenBy, signature } = part;
      const own = part.arguments.filter((_, n) => !signature.parameters[n]?.ofEach);
      const times = [window?.start, window?.end, seenBy?.on];
      return [...own, ...Object.values(part.named), ...times].some((each) => each && asksOfOne(each));
    }
    default:
      return false;
  }
});

/** A test with a row or an actor in the place of the one at hand; what does not look at that is left as it is. */
export function withOne(test: Typed, one: TypedRow | TypedWord): Typed {
  if (!asksOfOne(test)) return test;
  const put = (node: Typed): Typed => withOne(node, one);
  switch (test.is) {
    case 'it':
    case 'actorAtHand':
      return { ...one, span: test.span };
    case 'field':
    case 'timeOf':
    case 'onlyRow':
    case 'idOf':
    case 'not':
      return { ...test, of: put(test.of) };
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      return { ...test, left: put(test.left), right: put(test.right) };
    case 'call': {
      const { window, seenBy, signature } = test;
      return {
        ...test,
        arguments: test.arguments.map((each, n) => (signature.parameters[n]?.ofEach ? each : put(each))),
        named: Object.fromEntries(Object.entries(test.named).map(([name, value]) => [name, put(value)])),
        ...(window && {
          window: { ...window, start: put(window.start), ...(window.end && { end: put(window.end) }) },
        }),
        ...(seenBy && { seenBy: { ...seenBy, ...(seenBy.on && { on: put(seenBy.on) }) } }),
      };
    }
    default:
      return test;
  }
}
