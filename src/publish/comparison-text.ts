import type { Day } from '../base/calendar.ts';
import { dayInWords } from '../base/day-words.ts';
import { width } from '../base/text-width.ts';
import type { Provision, ProvisionPair, TreatyComparison } from '../measure/treaties/treaty-comparison.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { textTable } from './text-table.ts';
import { countOf, listInWords, percent } from './words/number-words.ts';
import { durationInWords } from './words/setting-words.ts';

/** A treaty as the head of a comparison names it. */
export interface ComparedTreaty {
  readonly id: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly signed?: Day;
  readonly provisions: number;
}

/** A provision with the summary of its words, as the record holds it. */
export type ToldProvision = Provision & { readonly text?: string | undefined };

export interface ComparisonReport {
  readonly older: ComparedTreaty;
  readonly newer: ComparedTreaty;
  readonly comparison: TreatyComparison<ToldProvision>;
}

/** Two treaties side by side, article by article: what was kept, changed, dropped, and what is new. */
export function comparisonText({ older, newer, comparison }: ComparisonReport, page: Page): string {
  const { kept, changed, dropped, added } = comparison;
  return joinLines([
    ...paragraph(page, `${older.title} and ${newer.title}`, 0, 'bold'),
    ...treatyLine(older, page),
    ...treatyLine(newer, page),
    '',
    ...paragraph(page, sharesInWords({ older, newer, comparison }), 0),
    ...pairs('Kept', kept, { older, newer }, page),
    ...pairs('Changed', changed, { older, newer }, page),
    ...alone('Dropped', dropped, older, page),
    ...alone('New', added, newer, page),
  ]);
}

/** How much of the older treaty lives on, and how much of the newer is new. */
export function sharesInWords({ older, newer, comparison }: ComparisonReport): string {
  const { keptShare, changedShare, droppedShare, addedShare } = comparison;
  const of = (share: number | undefined, words: string): string[] =>
    share === undefined ? [] : [`${percent(share)} ${words}`];
  const old = [...of(keptShare, 'are kept'), ...of(changedShare, 'changed'), ...of(droppedShare, 'dropped')];
  const first =
    old.length === 0
      ? `${older.id} has no provisions in the record.`
      : `Of the ${countOf(older.provisions, 'provision')} of ${older.id}, ${listInWords(old)}.`;
  const second =
    addedShare === undefined
      ? `${newer.id} has no provisions in the record.`
      : `Of the ${countOf(newer.provisions, 'provision')} of ${newer.id}, ${percent(addedShare)} are new.`;
  return `${first} ${second}`;
}

/** A provision in a line: who shall do what, of what, for how long. Actors by their ids, or as they are called where that is told. */
export function provisionInWords(provision: ToldProvision, nameOf = (id: string): string => id): string {
  const { article, topic, obligation, by = [], to = [], object, term, text } = provision;
  const actors = [
    by.length > 0 ? `by ${by.map(nameOf).join(', ')}` : '',
    to.length > 0 ? `to ${to.map(nameOf).join(', ')}` : '',
  ].filter(Boolean);
  const head = `${article ? `Art.\u00a0${article.replace(/^art(icle|\.)?\s*/i, '')}: ` : ''}${spaced(topic)}: ${spaced(obligation)}`;
  const rest = [...actors, object ? spaced(object) : '', term ? durationInWords(term) : ''].filter(
    (part) => part !== '',
  );
  return `${head}${rest.length > 0 ? ` (${rest.join('; ')})` : ''}${text ? `. ${text}` : ''}`;
}

/** A name of a topic as words: `no-hostile-alliance` is `no hostile alliance`. */
const spaced = (name: string): string => (/^\S+$/.test(name) ? name.replaceAll('-', ' ') : name);

function treatyLine({ id, parties, signed }: ComparedTreaty, page: Page): string[] {
  const when = signed === undefined ? '' : `, signed ${dayInWords(signed)}`;
  return paragraph(page, `${id}: ${parties.join(', ')}${when}`, 2, 'dim');
}

function pairs(
  head: string,
  found: readonly ProvisionPair<ToldProvision>[],
  { older, newer }: Pick<ComparisonReport, 'older' | 'newer'>,
  page: Page,
): string[] {
  if (found.length === 0) return [];
  const isChanged = head === 'Changed';
  const rows = found.map((pair) => [
    provisionInWords(pair.older),
    provisionInWords(pair.newer),
    ...(isChanged ? [pair.differs.join(', ')] : []),
  ]);
  const half = Math.max(width(older.id), Math.floor((page.width - 14) / 2));
  return [
    ...heading(head, found.length, page),
    ...textTable(
      [
        { head: older.id.slice(0, half) },
        { head: newer.id.slice(0, half) },
        ...(isChanged ? [{ head: 'Differs in' }] : []),
      ],
      rows,
      {
        width: page.width,
        indent: 2,
        gap: 3,
        headStyle: (line) => styled(page, line, 'dim'),
      },
    ),
  ];
}

function alone(head: string, found: readonly ToldProvision[], treaty: ComparedTreaty, page: Page): string[] {
  if (found.length === 0) return [];
  return [
    ...heading(`${head}: in ${treaty.id} alone`, found.length, page),
    ...found.flatMap((provision) => paragraph(page, provisionInWords(provision), 2)),
  ];
}

function heading(head: string, count: number, page: Page): string[] {
  return ['', styled(page, `${head} (${count})`, 'bold'), ''];
}
