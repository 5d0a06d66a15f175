import { weightWords } from '../src/publish/types-text.ts';
import { allCameoLines, type CameoLine } from '../src/record/types/report-types.ts';

/** Every CAMEO code for docs/types.md: a table for each of the twenty headings. */
export function typesSection(): string {
  const lines = allCameoLines();
  return lines
    .filter(({ parent }) => parent === undefined)
    .map((root) =>
      rootSection(
        root,
        lines.filter(({ code }) => code.startsWith(root.code) && code !== root.code),
      ),
    )
    .join('\n\n');
}

function rootSection(root: CameoLine, below: readonly CameoLine[]): string {
  return [
    `### ${root.code} ${root.name}`,
    '',
    '| code | what it is | under | GDELT | ICEWS | also found by |',
    '|---|---|---|---|---|---|',
    ...[root, ...below].map(
      ({ code, name, parent, gdelt, icews, phrases }) =>
        `| \`${code}\` | ${name} | ${parent === undefined ? '' : `\`${parent}\``} | ${weightWords(gdelt)} | ${weightWords(icews)} | ${phrases.join(', ')} |`,
    ),
  ].join('\n');
}
