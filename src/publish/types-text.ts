import { cameoName } from '../record/cameo.ts';
import type { CameoLine, OwnLine, TypesReport, TypeWeight } from '../record/types/report-types.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { type Column, textTable } from './text-table.ts';
import { fixedNumber } from './words/number-words.ts';

/** What `types` prints: the case's own types, then the codes of CAMEO, each with its weight on either scale and the code above it. */
export function typesText(report: TypesReport, page: Page): string {
  const { words, near, own, cameo } = report;
  const found = own.length + cameo.length;
  const asked = words === '' ? '' : `"${words}"`;
  if (found === 0) {
    return joinLines([
      ...paragraph(page, `No type of event answers to ${asked}, nor anything near it.`),
      ...paragraph(
        page,
        'Try one word for what was done (visit, threat, aid, recognise), or a code of two digits for all below it; quadrille types lists them all.',
      ),
    ]);
  }
  return joinLines([
    ...(near ? [...paragraph(page, `No type of event answers to ${asked}. What comes nearest:`), ''] : []),
    ...(own.length > 0 ? [styled(page, 'Types of the case', 'bold'), ...ownTable(own, page), ''] : []),
    ...(cameo.length > 0 ? [styled(page, 'CAMEO', 'bold'), ...cameoTable(cameo, page)] : []),
    ...(cameo.some(isLent)
      ? [
          '',
          ...paragraph(
            page,
            'In brackets: the scale has no weight for the code itself; that of the code above it is used.',
            0,
            'dim',
          ),
        ]
      : []),
  ]);
}

const isLent = ({ gdelt, icews }: CameoLine): boolean => gdelt.from !== undefined || icews.from !== undefined;

function ownTable(lines: readonly OwnLine[], page: Page): string[] {
  const columns: Column[] = [
    { head: 'type', style: (line) => styled(page, line, 'cyan') },
    { head: 'what it is' },
    { head: 'weight', align: 'right', fixed: true },
    { head: 'CAMEO', fixed: true },
  ];
  const rows = lines.map(({ id, title, weight, cameo }) => [id, title, fixedNumber(weight, 1), cameo ?? '']);
  return textTable(columns, rows, layout(page));
}

function cameoTable(lines: readonly CameoLine[], page: Page): string[] {
  const columns: Column[] = [
    { head: 'code', fixed: true, style: (line) => styled(page, line, 'cyan') },
    { head: 'what it is' },
    { head: 'GDELT', align: 'right', fixed: true },
    { head: 'ICEWS', align: 'right', fixed: true },
    { head: 'a kind of', style: (line) => styled(page, line, 'dim') },
  ];
  const rows = lines.map(({ code, name, parent, gdelt, icews }) => [
    code,
    name,
    weightWords(gdelt),
    weightWords(icews),
    parent === undefined ? '' : `${parent} ${cameoName(parent)}`,
  ]);
  return textTable(columns, rows, layout(page));
}

const layout = (page: Page) => ({
  width: page.width,
  indent: 2,
  headStyle: (line: string) => styled(page, line, 'dim'),
});

/** A weight as it is shown; in brackets where it is lent by the code above. */
export function weightWords({ value, from }: TypeWeight): string {
  if (value === undefined) return '–';
  const number = fixedNumber(value, 1);
  return from === undefined ? number : `(${number})`;
}
