import type { Knower, KnowledgeReport, KnownFact } from '../report/who-knew.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { type Column, textTable } from './text-table.ts';
import { knownBy, wayInWords } from './words/knowledge-words.ts';
import { countOf, percent } from './words/number-words.ts';
import { settingInWords } from './words/setting-words.ts';

export interface KnowledgeTextOptions {
  readonly title: string;
  /** Of whom alone it is told. */
  readonly actor?: string | undefined;
  /** Whether acts that were public are told of too: where they were asked for by name. */
  readonly isNamed: boolean;
}

/** Who knew of what: of each act who came to know, through what and when; of one actor, of what it knew. */
export function knowledgeText(
  { facts, account, worlds, seed }: KnowledgeReport,
  { title, actor, isNamed }: KnowledgeTextOptions,
  page: Page,
): string {
  const shown = isNamed ? facts : facts.filter(({ channel }) => channel !== 'public');
  const left = facts.length - shown.length;
  const head = actor === undefined ? `Who knew: ${title}` : `What ${actor} knew: ${title}`;
  return joinLines([
    ...paragraph(page, head, 0, 'bold'),
    ...paragraph(page, settingInWords({ account, worlds, seed }), 0, 'dim'),
    '',
    ...(shown.length === 0 ? paragraph(page, 'Nothing in the record was secret or leaked.') : []),
    ...(actor === undefined ? shown.flatMap((fact) => block(fact, page)) : ofActor(shown, actor, page)),
    ...(left > 0
      ? paragraph(
          page,
          `${countOf(left, 'act, treaty, vote or position', 'acts, treaties, votes and positions')} that all knew from their day are not listed; --json and --csv have them.`,
        )
      : []),
  ]);
}

const dim = (page: Page) => (line: string) => styled(page, line, 'dim');

/** A fact with those who knew of it, a line for each way of coming to know. */
function block(fact: KnownFact, page: Page): string[] {
  const { id, title, date, channel = 'channel not stated', share } = fact;
  const doubt = share < 1 ? `, in ${percent(share)} of worlds` : '';
  const ways = knownBy(fact).map(({ how, who }) => [how, who.join(', ')]);
  return [
    ...paragraph(page, `${title} (${id})`, 0, 'bold'),
    ...paragraph(page, `${date?.words ?? 'no date'}, ${channel}${doubt}`, 2, 'dim'),
    ...textTable([{ fixed: true, style: dim(page) }, {}], ways, { width: page.width, indent: 2 }),
    '',
  ];
}

const columns: readonly Column[] = [{ head: 'Knew', fixed: true }, { head: 'What' }];

function ofActor(facts: readonly KnownFact[], actor: string, page: Page): string[] {
  const rows = facts.map(({ id, title, date, knew, share }) => {
    const knower = knew.find((one) => one.actor === actor);
    return [
      knower ? answerOf(knower, share, date?.text) : '',
      `${[title, date?.words].filter(Boolean).join(', ')} (${id})`,
    ];
  });
  if (rows.length === 0) return [];
  return [...textTable(columns, rows, { width: page.width, headStyle: dim(page) }), ''];
}

/** How somebody knew, and since when where that is not the day itself; or that he did not, or that it is not told. */
function answerOf(knower: Knower, whole: number, day: string | undefined): string {
  const { how, share, unsure } = knower;
  if (!how) return unsure === 0 ? 'no' : `not told${unsure < 1 ? ` in ${percent(unsure * whole)}` : ''}`;
  const since = how.stated.text === day ? '' : `, ${how.stated.words}`;
  return `${wayInWords(knower)}${since}${share * whole < 1 ? `, in ${percent(share * whole)}` : ''}`;
}
