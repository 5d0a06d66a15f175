import { yearMonthDay } from '../base/calendar.ts';
import { yearInWords } from '../base/day-words.ts';
import type { BlocChange, FactChange, PairChange, PlayReport } from '../simulate/play-report.ts';
import { type Page, paragraph, styled } from './page.ts';
import { ruleWord } from './rules-text.ts';
import { shortDay } from './series-text.ts';
import { textTable } from './text-table.ts';
import { campsInWords } from './words/bloc-words.ts';
import { countOf, fixedNumber, percent, RARE } from './words/number-words.ts';
import { standingInWords } from './words/scenario-words.ts';
import { capital } from './words/verdict-words.ts';

/** What of the history itself is otherwise under a scenario: what stood and happened, relations and their phases, blocs, rules. */
export function historyText(report: PlayReport, page: Page): string[] {
  return [
    ...facts(report, page),
    ...pairs(report.pairs, page),
    ...blocs(report.blocs, page),
    ...rules(report, page),
  ];
}

const lasting: ReadonlySet<string> = new Set(['spells', 'instruments', 'positions']);

const head = (page: Page, text: string): string[] => ['', styled(page, text, 'bold')];

/** What stood otherwise; of acts, those of which it is not told already that they are gone. */
function facts({ facts: changed, changes, otherwise, gone }: PlayReport, page: Page): string[] {
  const dropped = [...changes, ...otherwise].filter(({ kind }) => kind === 'drop');
  const told = new Set([...dropped, ...gone].map(({ id }) => id));
  const groups = [
    ['What stood', changed.filter(({ table }) => lasting.has(table))],
    ['What happened', changed.filter(({ id, table }) => !lasting.has(table) && !told.has(id))],
  ] as const;
  return groups.flatMap(([title, members]) =>
    members.length === 0
      ? []
      : [...head(page, `${title} (${members.length})`), '', ...factTable(members, page)],
  );
}

function factTable(changed: readonly FactChange[], page: Page): string[] {
  const cell = (standing: FactChange['before'], { table: of }: FactChange) =>
    standing ? standingInWords(standing, lasting.has(of)) : 'not';
  const rows = [...changed]
    .sort((a, b) => firstDay(a) - firstDay(b) || (a.id < b.id ? -1 : 1))
    .map((each) => [each.title, cell(each.before, each), cell(each.after, each), percent(each.differs)]);
  return table(['', 'As recorded', 'Supposed', 'Worlds'], rows, page);
}

const firstDay = ({ before, after }: FactChange): number => (before ?? after)!.from.median;

function table(heads: readonly string[], rows: readonly (readonly string[])[], page: Page): string[] {
  const columns = heads.map((name, i) => ({
    ...(name === '' ? {} : { head: name }),
    ...(i === heads.length - 1 ? { align: 'right' as const, fixed: true } : {}),
  }));
  return textTable(columns, rows, {
    width: page.width,
    indent: 2,
    headStyle: (line) => styled(page, line, 'dim'),
  });
}

function pairs(changed: readonly PairChange[], page: Page): string[] {
  const told = changed.flatMap((pair) => pairText(pair, page));
  return told.length === 0 ? [] : [...head(page, 'Relations'), ...told];
}

/** A pair with what is to be seen of it: a difference that rounding hides is left to `--json`. */
function pairText({ a, b, phases, known, furthest }: PairChange, page: Page): string[] {
  const rows = phases
    .filter(({ before, after }) => Math.max(before?.share ?? 0, after?.share ?? 0) >= RARE)
    .map(({ before, after }) => [
      [...new Set([before?.kind, after?.kind])].filter((kind) => kind !== undefined).join(', '),
      phaseInWords(before),
      phaseInWords(after),
      bothInWords(percent(before?.share ?? 0), percent(after?.share ?? 0)),
    ]);
  const [was, is] = [furthest?.before, furthest?.after].map((each) => fixedNumber(each?.median ?? 0, 1));
  const far =
    furthest && was !== is
      ? `; furthest from the record at the end of ${yearOf(furthest.day)}: ${was} → ${is}`
      : '';
  if (rows.length === 0 && known.length === 0 && far === '') return [];
  return [
    '',
    ...paragraph(page, `${a} and ${b}${known.map(knownInWords).join('')}${far}`, 2),
    ...(rows.length === 0 ? [] : ['', ...table(['Phase', 'As recorded', 'Supposed', 'Worlds'], rows, page)]),
  ];
}

/** Where the record tells of the two on one side only: `; no longer known at the ends of 1954 to 1960`. */
function knownInWords({ from, to, is }: PairChange['known'][number]): string {
  const years = from === to ? `the end of ${yearOf(from)}` : `the ends of ${yearOf(from)} to ${yearOf(to)}`;
  return `; ${is === 'lost' ? 'no longer known' : 'known'} at ${years}`;
}

const yearOf = (day: number): string => yearInWords(yearMonthDay(day).year);
const bothInWords = (was: string, is: string): string => (was === is ? was : `${was} → ${is}`);

/** From the median onset to the median peak, with the ranges where the worlds differ. */
function phaseInWords(phase: PairChange['phases'][number]['before']): string {
  if (!phase) return 'none';
  const { onset, onsetRange, peak, peakRange } = phase;
  const at = (day: number, { low, high }: typeof onsetRange) =>
    low === high ? shortDay(day) : `${shortDay(day)} (${shortDay(low)} to ${shortDay(high)})`;
  return `${at(onset, onsetRange)} – ${at(peak, peakRange)}`;
}

function blocs(changed: readonly BlocChange[], page: Page): string[] {
  const told = changed.filter((each) => each.differs >= RARE || campsOf(each.before) !== campsOf(each.after));
  if (told.length === 0) return [];
  return [
    ...head(page, 'Blocs, at the ends of years and beside the days of what changed'),
    '',
    ...told.flatMap(({ from, to, before, after, differs }) => {
      const when = from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`;
      return [
        ...paragraph(page, `${when}: otherwise in ${percent(differs)} of worlds`, 2),
        ...(campsOf(before) === campsOf(after)
          ? paragraph(page, `In most the same: ${campsOf(before)}`, 4)
          : [
              ...paragraph(page, `As recorded: ${campsOf(before)}`, 4),
              ...paragraph(page, `Supposed: ${campsOf(after)}`, 4),
            ]),
      ];
    }),
  ];
}

const campsOf = (of: BlocChange['before']): string =>
  of.length === 0 ? 'no bloc.' : campsInWords({ blocs: of }).join(' ');

function rules({ rules: changed }: PlayReport, page: Page): string[] {
  if (changed.length === 0) return [];
  const word = (rule: (typeof changed)[number]['before']) =>
    `${ruleWord(rule)}, ${countOf(rule.violations.filter(({ certain }) => certain).length, 'certain violation')}`;
  return [
    ...head(page, 'Rules'),
    '',
    ...changed.flatMap(({ before, after }) =>
      paragraph(page, `${after.says} ${capital(word(before))} → ${word(after)}.`, 2),
    ),
  ];
}
