import type { ChangeMade } from '../record/scenarios/suppose-scenario.ts';
import type { ClaimChange, PlayReport } from '../simulate/play-report.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { historyText } from './play-history-text.ts';
import { verdictStyled } from './verdict-style.ts';
import { countOf, listInWords, percent } from './words/number-words.ts';
import { partInWords } from './words/part-words.ts';
import {
  chainInWords,
  fieldInWords,
  movesInWords,
  pointsInWords,
  reachInWords,
  rewriteInWords,
} from './words/scenario-words.ts';
import { settingInWords } from './words/setting-words.ts';
import { capital, trueShare } from './words/verdict-words.ts';
import { secondVersionsInWords } from './words/version-words.ts';

/** A what-if beside the record: what it changes and takes with it, how much it rewrites, and everything that is then otherwise. */
export function playText(report: PlayReport, page: Page): string {
  const { says, title, account, worlds, seed, note, rewrite } = report;
  const setting = `${title}; ${settingInWords({ account, worlds, seed })}, each beside the same world as recorded`;
  return joinLines([
    ...paragraph(page, `What if: ${says}`, 0, 'bold'),
    ...paragraph(page, setting, 0, 'dim'),
    ...(note === undefined ? [] : ['', ...paragraph(page, note)]),
    ...changesMade(`Supposed (${rewrite.supposed})`, report.changes, report, page),
    ...gone(report, page),
    ...changesMade(`Said to have been otherwise (${rewrite.otherwise})`, report.otherwise, report, page),
    ...stays(report, page),
    '',
    ...paragraph(page, [reachInWords(report), capital(rewriteInWords(rewrite))].filter(Boolean).join(' ')),
    ...claims(report, page),
    ...historyText(report, page),
    '',
    ...paragraph(page, closing(report), 0, 'dim'),
  ]);
}

const head = (page: Page, text: string): string[] => ['', styled(page, text, 'bold'), ''];

/** A row as it is named: its id, its title and its date. */
function rowLines(id: string, { rows }: Pick<PlayReport, 'rows'>, page: Page): string[] {
  const row = rows.get(id);
  return paragraph(page, [id, row?.title === id ? '' : row?.title, row?.date].filter(Boolean).join(', '), 2);
}

function changesMade(title: string, made: readonly ChangeMade[], report: PlayReport, page: Page): string[] {
  if (made.length === 0) return [];
  const words = { drop: 'is dropped', set: 'is set', add: 'is added' };
  return [
    ...head(page, title),
    ...made.flatMap(({ kind, id, table, group, fields, because }) => [
      ...rowLines(id ?? `a row of ${table}`, report, page),
      ...paragraph(
        page,
        [
          `${words[kind]}${group === undefined ? '' : ` with all of "${group}"`}${kind === 'drop' ? whereGone({ id, table }, report) : ''}`,
          ...fields.map(fieldInWords),
        ].join('; '),
        4,
      ),
      ...(because === undefined ? [] : paragraph(page, `because: ${because}`, 4, 'dim')),
    ]),
  ];
}

/** In what share of the worlds a row was there to go, where not in all; of ballots it is not told. */
function whereGone(
  { id, table }: { readonly id?: string | undefined; readonly table: string },
  { facts }: PlayReport,
): string {
  if (table === 'ballots') return '';
  const differs = facts.find((fact) => fact.id === id)?.differs ?? 0;
  if (differs === 0) return '; no believed source has it, so that this changes nothing';
  return differs < 1 ? `; it goes in ${percent(differs)} of worlds` : '';
}

function gone(report: PlayReport, page: Page): string[] {
  if (report.gone.length === 0) return [];
  return [
    ...head(page, `Would not have been without it (${report.gone.length})`),
    ...report.gone.flatMap((each) => [
      ...rowLines(each.id, report, page),
      ...paragraph(page, `${chainInWords(each)}${whereGone(each, report)}`, 4, 'dim'),
    ]),
  ];
}

function stays(report: PlayReport, page: Page): string[] {
  if (report.stays.length === 0) return [];
  return [
    ...head(page, `Stays, though it names what is gone (${report.stays.length})`),
    ...report.stays.flatMap(({ id, field, names }) => {
      const isDate = ['date', 'signed', 'start', 'end'].includes(field);
      const how = isDate ? `its ${field} keeps its place, reckoned from ${names}` : `${field}: ${names}`;
      return [...rowLines(id, report, page), ...paragraph(page, how, 4, 'dim')];
    }),
  ];
}

function claims({ claims: changed, asked, worlds }: PlayReport, page: Page): string[] {
  const title =
    asked === 1 ? 'Claim' : `Claims: ${changed.length} of ${asked} are answered otherwise in some world`;
  const isOther = ({ before, after }: ClaimChange) => Number(before.verdict !== after.verdict);
  const order = [...changed].sort((a, b) => isOther(b) - isOther(a) || b.differs - a.differs);
  return [
    ...head(page, title).slice(0, order.length === 0 ? 2 : 3),
    ...order.flatMap((each, i) => [...(i > 0 ? [''] : []), ...claim(each, worlds, page)]),
  ];
}

function claim(each: ClaimChange, worlds: number, page: Page): string[] {
  const { id, says, before, after, names, parts, missing = [], second } = each;
  const word = (of: ClaimChange['before']) =>
    `${verdictStyled(page, of.verdict, of.verdict)} ${of.verdict === 'untestable' ? '' : trueShare(of)}`.trim();
  const lost =
    names.length === 0
      ? ''
      : ` Its test names ${listInWords(names)}, which ${names.length === 1 ? 'is' : 'are'} gone.`;
  const opened = parts
    ? [
        ...parts.before.flatMap((part) => paragraph(page, `As recorded: ${partInWords(part, worlds)}.`, 4)),
        ...parts.after.flatMap((part) => paragraph(page, `Supposed: ${partInWords(part, worlds)}.`, 4)),
        ...missing.flatMap((why) => paragraph(page, `Unknown then: ${why}.`, 4)),
      ]
    : [];
  return [
    `  ${styled(page, id, 'bold')}  ${word(before)} → ${word(after)}  ${pointsInWords(each)}`.trimEnd(),
    ...paragraph(page, says, 4),
    ...paragraph(page, `${movesInWords(each)}${lost}`, 4, 'dim'),
    ...(second ? paragraph(page, secondVersionsInWords(second), 4) : []),
    ...opened,
  ];
}

/** What is not told is the same, of what was compared. */
function closing({ claims: changed, asked, claim: only }: PlayReport): string {
  const others = asked - changed.length;
  const same =
    only !== undefined
      ? ''
      : changed.length === 0
        ? 'Every claim has the same answer in every world. '
        : others > 0
          ? `${countOf(others, 'other claim')} ${others === 1 ? 'has' : 'have'} the same answer in every world. `
          : '';
  const compared =
    only === undefined
      ? 'Compared are claims, what stood and happened, relations at the ends of years and their phases, blocs, and rules'
      : 'Compared are this claim, what stood and happened, and rules (without --claim also the others, relations and blocs)';
  return `${same}${compared}: of these, whatever is not named here is as recorded. A what-if tells what of the study rests on what it changes; it does not tell what would have come instead.`;
}
