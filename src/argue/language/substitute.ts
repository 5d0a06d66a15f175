import type { Expression } from './syntax.ts';

/** An expression with each bare name that stands for another put in its place; `used` gathers the names found. */
export function substitute(
  of: Expression,
  values: ReadonlyMap<string, Expression>,
  used: Set<string> = new Set(),
): Expression {
  const put = (e: Expression): Expression => substitute(e, values, used);
  switch (of.is) {
    case 'name': {
      const value = values.get(of.name);
      if (value) used.add(of.name);
      return value ?? of;
    }
    case 'not':
    case 'field':
      return { ...of, of: put(of.of) };
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      return { ...of, left: put(of.left), right: put(of.right) };
    case 'call': {
      const { window, seenBy } = of;
      return {
        ...of,
        arguments: of.arguments.map(put),
        named: of.named.map((each) => ({ ...each, value: put(each.value) })),
        ...(window && {
          window: { ...window, start: put(window.start), ...(window.end && { end: put(window.end) }) },
        }),
        ...(seenBy && {
          seenBy: { ...seenBy, actor: put(seenBy.actor), ...(seenBy.on && { on: put(seenBy.on) }) },
        }),
      };
    }
    default:
      return of;
  }
}
