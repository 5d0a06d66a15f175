import { findingGroups } from '../src/manuscript/finding-kinds.ts';

/** Every finding of `lint`, a table a group. */
export function codesSection(): string {
  return Object.entries(findingGroups)
    .map(([group, kinds]) => {
      const rows = Object.entries(kinds).map(
        ([code, { severity, says }]) => `| \`${code}\` | ${severity} | ${says} |`,
      );
      return [`### ${group}`, '', '| code | severity | what it is |', '|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}
