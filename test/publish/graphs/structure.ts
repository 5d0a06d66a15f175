import type { XmlNode } from './xml-tree.ts';

/** What an element must have, may have, and holds: `?` none or one, `*` any number, in any order. */
export interface ElementRule {
  readonly needs?: readonly string[];
  readonly may?: readonly string[];
  readonly holds?: readonly string[];
}

/** What is not as the rules say, a line each. */
export function breachesOf(node: XmlNode, rules: Readonly<Record<string, ElementRule>>, path = ''): string[] {
  const here = `${path}/${node.name}`;
  const rule = rules[node.name];
  if (!rule) return [`${here}: no such element`];
  const { needs = [], may = [], holds = [] } = rule;
  const names = Object.keys(node.attributes);
  const counts = new Map<string, number>();
  for (const { name } of node.children) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [
    ...needs.filter((name) => !names.includes(name)).map((name) => `${here} lacks ${name}`),
    ...names
      .filter((name) => !needs.includes(name) && !may.includes(name))
      .map((name) => `${here} has ${name}`),
    ...[...counts.keys()]
      .filter((name) => !holds.some((held) => held.replace(/[?*]$/, '') === name))
      .map((name) => `${here} holds ${name}`),
    ...holds
      .filter((held) => !held.endsWith('*'))
      .filter((held) => {
        const count = counts.get(held.replace('?', '')) ?? 0;
        return held.endsWith('?') ? count > 1 : count !== 1;
      })
      .map((held) => `${here} has another number of ${held}`),
    ...node.children.flatMap((child) => breachesOf(child, rules, here)),
  ];
}
