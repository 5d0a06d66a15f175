import { spellKindNames, spellKinds } from '../src/record/spell-kinds.ts';

/** What a spell of each kind weighs, from the heaviest enmity to friendship; those that weigh nothing in one row. */
export function standingSection(): string {
  const names = spellKindNames.toSorted((a, b) => spellKinds[a] - spellKinds[b]);
  const list = (kinds: readonly string[]) => kinds.map((kind) => `\`${kind}\``).join(', ');
  const weights = [...new Set(names.map((kind) => spellKinds[kind]))];
  const rows = weights.map(
    (weight) =>
      `| ${list(names.filter((kind) => spellKinds[kind] === weight))} | ${String(weight).replace('-', '−')} |`,
  );
  return ['| kind | weight |', '|---|---|', ...rows].join('\n');
}
