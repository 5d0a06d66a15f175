import type { CaseRecord } from '../record/case-record.ts';
import { factTables } from '../record/tables.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { countOf } from './words/number-words.ts';

type Scenario = CaseRecord['rows']['scenarios'][number];

/** The what-ifs of a case, each with how many changes it makes; of a case without any, how one is written. */
export function scenariosText(record: CaseRecord, folder: string, page: Page): string {
  const { scenarios } = record.rows;
  const title = paragraph(page, `What-ifs: ${record.header.title}`, 0, 'bold');
  if (scenarios.length === 0) return joinLines([...title, '', ...none(record, page)]);
  return joinLines([
    ...title,
    ...scenarios.flatMap((scenario) => [
      '',
      styled(page, scenario.id, 'bold'),
      ...paragraph(page, scenario.says, 2),
      ...paragraph(page, countsOf(scenario), 2, 'dim'),
    ]),
    '',
    ...paragraph(page, `Play one with: quadrille play ${folder} ${scenarios[0]!.id}`, 0, 'dim'),
  ]);
}

function countsOf({ changes, otherwise = [] }: Scenario): string {
  const more = otherwise.length === 0 ? '' : `, ${otherwise.length} said to have been otherwise`;
  return `${countOf(changes.length, 'change')} supposed${more}`;
}

function none(record: CaseRecord, page: Page): string[] {
  const example = exampleScenario(record);
  if (example === undefined) return paragraph(page, 'The case has none, and no fact that one could drop.');
  return [
    ...paragraph(page, 'The case has none. Written into a file of its folder, this is one:'),
    '',
    ...example.trimEnd().split('\n'),
  ];
}

/** A scenario of a case as its author could write it: the first fact of the record is dropped. Undefined where there is none. */
export function exampleScenario({ rows, byId }: CaseRecord): string | undefined {
  const facts: readonly (readonly { readonly id: string }[])[] = factTables.map((table) => rows[table]);
  const first = facts.flat()[0];
  if (!first) return undefined;
  const { id } = first;
  const free = [`without-${id}`, `no-${id}`, `what-if-${id}`].find((name) => !byId.has(name));
  const { title } = first as { readonly title?: string };
  const says = JSON.stringify(`Without ${id}${title === undefined ? '' : `: ${title}`}`);
  return `scenarios:\n  - id: ${free ?? `what-if-without-${id}`}\n    says: ${says}\n    changes:\n      - drop: ${id}\n`;
}

/** What `play --json` prints of a case when no scenario is named. */
export function scenariosJson({ header, rows }: CaseRecord) {
  return {
    case: header.id,
    scenarios: rows.scenarios.map(({ id, says, changes, otherwise = [] }) => ({
      id,
      says,
      changes,
      otherwise,
    })),
  };
}
