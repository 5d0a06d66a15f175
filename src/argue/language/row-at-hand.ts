import { addFault, type Checker, type Loose, type LooseName } from './loose.ts';
import type { Expression } from './syntax.ts';
import { rowAtHand } from './tokens.ts';
import type { RowTable, Typed, TypedRow } from './typed.ts';

/** A bare name, or the row at hand where the test is one of each row; nothing where it is not known of which rows. */
export function nameOrRow(checker: Checker, e: LooseName): Loose | undefined {
  const { it } = checker;
  if (!it || e.name !== rowAtHand) return e;
  it.isUsed = true;
  return it.table && { is: 'it', table: it.table, type: 'row', span: e.span };
}

/** A test of each of the rows of a table, which must look at the row. Within it `it` is that row, not one of a test around it. */
export function inferOfEach(
  checker: Checker,
  e: Expression,
  table: RowTable | undefined,
  name: string,
): Loose | undefined {
  const around = checker.it;
  const it = { table, isUsed: false };
  checker.it = it;
  const x = checker.infer(e);
  checker.it = around;
  if (!x || it.isUsed) return x;
  const message = `the test in \`${name}(…)\` asks nothing of the row at hand`;
  return addFault(checker, 'claim-it', e.span, { message, hint: 'name a field of it, as in `it.date`' });
}

/** A test with a row in the place of the row at hand. */
export function withRow(test: Typed, row: TypedRow): Typed {
  const put = (node: Typed): Typed => withRow(node, row);
  switch (test.is) {
    case 'it':
      return { ...row, span: test.span };
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
