import { dayInWords } from '../base/day-words.ts';
import type { DateReport, StandingTie } from '../report/date-report.ts';
import { figuresOn } from '../report/figures-on.ts';
import { questionsOn } from '../report/questions-on.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { publishedTable } from './published-text.ts';
import { type Column, textTable } from './text-table.ts';
import { cardForInWords, demandInWords } from './words/bargain-words.ts';
import { campsInWords, doubtsInWords, noteInWords } from './words/bloc-words.ts';
import { escalationInWords } from './words/escalation-words.ts';
import { isKnownToAll, knownInWords } from './words/knowledge-words.ts';
import { countOf, fixedNumber, listInWords, percent } from './words/number-words.ts';
import { periodInWords } from './words/period-words.ts';
import { placeInWords, throughInWords } from './words/place-status-words.ts';
import { decidedInWords, stancesInWords } from './words/politics-words.ts';
import { seriesInWords, shareInWords, valueInWords } from './words/quantity-words.ts';
import { firstInWords } from './words/recognition-words.ts';
import { settingInWords } from './words/setting-words.ts';

/** The system on a date: who stood how to whom, recognised whom, held what, and was bound by what. */
export function dateText(report: DateReport, title: string, page: Page): string {
  return joinLines([
    ...paragraph(page, `${dayInWords(report.date)}: ${title}`, 0, 'bold'),
    ...paragraph(page, underTitle(report), 0, 'dim'),
    ...section(page, 'Periods', periods(report, page)),
    ...section(page, 'Relations', relations(report, page)),
    ...section(page, 'Recognition', recognition(report, page)),
    ...section(page, 'Seats', ties(report.seats, page, 'Seat')),
    ...section(page, 'Places', places(report, page)),
    ...section(page, 'Offices', offices(report.offices, page, 'Office')),
    ...section(page, 'Factions', offices(report.factions, page, 'As')),
    ...section(page, 'Positions and decisions', questions(report, page)),
    ...section(page, 'Cards played in the year before', cards(report, page)),
    ...section(page, 'Demands without an answer by then', demands(report, page)),
    ...section(page, 'Instruments in force', instruments(report, page)),
    ...section(page, 'Also standing', standing(report, page)),
    ...section(page, 'Figures', figures(report, page)),
    ...section(page, 'Published data', publishedTable(report.published, page)),
    ...section(page, 'Triangles', triangles(report, page)),
    ...section(page, 'Blocs', blocs(report, page)),
    ...section(page, 'Known to some only', secrets(report, page)),
    ...section(page, 'Actors', actors(report, page)),
    ...section(
      page,
      'What the record cannot say',
      report.missing.flatMap((gap) => paragraph(page, gap, 2)),
    ),
  ]);
}

function underTitle(report: DateReport): string {
  const seen = report.asSeenBy === undefined ? '' : `as ${report.asSeenBy} could see it, `;
  return `${seen}${settingInWords(report)}`;
}

function section(page: Page, head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', styled(page, head, 'bold'), '', ...lines];
}

function table(page: Page, columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return textTable(columns, rows, {
    width: page.width,
    indent: 2,
    headStyle: (line) => styled(page, line, 'dim'),
  });
}

function actors({ actors: all }: DateReport, page: Page): string[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const names = all.filter((actor) => actor.kind === kind).map(({ id }) => id);
    return paragraph(page, `${kind} (${names.length}): ${names.join(', ')}`, 2);
  });
}

function relations(report: DateReport, page: Page): string[] {
  const rows = report.relations.map(({ a, b, range, contact }) => [
    a,
    b,
    fixedNumber(range.median, 1),
    `${fixedNumber(range.low, 1)} to ${fixedNumber(range.high, 1)}`,
    contact ? fixedNumber(contact.median, 1) : 'unknown',
  ]);
  return table(
    page,
    [
      { head: 'Of' },
      { head: 'and' },
      { head: 'Net relation', align: 'right' },
      { head: '95\u00a0% of worlds', align: 'right' },
      { head: 'Contact', align: 'right' },
    ],
    rows,
  );
}

/** Who recognised whom: a line for each that is recognised, with when. */
function recognition({ recognition: all, recognitionOrder: orders }: DateReport, page: Page): string[] {
  const recognised = [...new Set(all.map(({ of }) => of))];
  return recognised.flatMap((of) => {
    const by = all.filter((tie) => tie.of === of);
    const words = by.map((tie) => `${tie.by}\u00a0(${yearOf(tie)}${shareNote(tie.share)})`);
    const order = orders.find((each) => each.of === of);
    const first = order && firstInWords(order);
    const head = `${of} by ${countOf(by.length, 'actor')}${first ? `, ${first}` : ''}`;
    return paragraph(page, `${head}: ${words.join(', ')}`, 2);
  });
}

function ties(all: readonly StandingTie[], page: Page, head: string): string[] {
  const rows = all.map(({ of, by, stated, level, share }) => [
    of,
    by,
    sinceInWords({ stated }),
    level ?? '',
    doubt(share),
  ]);
  return table(page, [{ head }, { head: 'Held by' }, { head: 'Since' }, { head: '' }, { head: '' }], rows);
}

/** Who held which office of what, or belonged to which faction. */
function offices(all: readonly StandingTie[], page: Page, head: string): string[] {
  const rows = all.map(({ of, by, stated, level, share }) => [
    of,
    by,
    level ?? '',
    sinceInWords({ stated }),
    doubt(share),
  ]);
  const role = all.some(({ level }) => level !== undefined) ? { head } : {};
  return table(page, [{ head: 'Of' }, { head: 'Who' }, role, { head: 'Since' }, {}], rows);
}

function cards({ bargaining }: DateReport, page: Page): string[] {
  return bargaining.cards.flatMap((card) => {
    const played = [`${card.date.words}: ${card.card} by ${listInWords(card.by)}`, cardForInWords(card)];
    const share = doubt(card.share);
    return paragraph(
      page,
      `${played.filter(Boolean).join(', for ')}: ${card.title}${share === '' ? '' : ` (${share})`}`,
      2,
    );
  });
}

function demands({ bargaining }: DateReport, page: Page): string[] {
  const rows = bargaining.demands.map((demand) => [
    demand.date.words,
    demand.by.join(', '),
    demand.of.join(', '),
    demandInWords(demand),
    doubt(demand.share),
  ]);
  return table(page, [{ head: 'When' }, { head: 'By' }, { head: 'Of' }, { head: 'What' }, {}], rows);
}

/** By question: who wanted what, and what had been decided. */
function questions(report: DateReport, page: Page): string[] {
  const rows = questionsOn(report.questions).map((question) => [
    question.question,
    stancesInWords(question.positions) || 'no position is told',
    decidedInWords(question),
  ]);
  return table(page, [{ head: 'Question' }, { head: 'Wanted' }, { head: 'Decided last' }], rows);
}

/** Whose each place was, and what: since when, and by which treaty or act. */
function places(report: DateReport, page: Page): string[] {
  const rows = report.places.flatMap(({ name, held }) =>
    held.map((each, i) => [
      i === 0 ? name : '',
      placeInWords(each),
      sinceInWords(each),
      throughInWords(each),
      doubt(each.share),
    ]),
  );
  return table(
    page,
    [{ head: 'Place' }, { head: 'Whose, and what' }, { head: 'Since' }, { head: 'Through' }, { head: '' }],
    rows,
  );
}

function instruments(report: DateReport, page: Page): string[] {
  const rows = report.instruments.map(({ title, parties, stated, share }) => [
    title,
    parties.join(', '),
    sinceInWords({ stated }),
    doubt(share),
  ]);
  return table(page, [{ head: 'Instrument' }, { head: 'Parties' }, { head: 'Since' }, { head: '' }], rows);
}

function standing(report: DateReport, page: Page): string[] {
  const rows = report.standing.map(({ kind, title, parties, stated, escalation, share }) => [
    kind,
    escalation ? `${title}, ${escalationInWords(escalation)}` : title,
    parties.join(', '),
    sinceInWords({ stated }),
    doubt(share),
  ]);
  return table(
    page,
    [{ head: 'Kind' }, { head: 'What' }, { head: 'Parties' }, { head: 'Since' }, { head: '' }],
    rows,
  );
}

function periods({ periods: all }: DateReport, page: Page): string[] {
  return all.flatMap((each) => paragraph(page, periodInWords(each), 2));
}

function figures({ figures: all, date }: DateReport, page: Page): string[] {
  const rows = figuresOn(all, date).flatMap(({ points, ...of }) =>
    points.map((point) => [
      seriesInWords(of),
      point.stated.words,
      `${valueInWords(point.value)} ${of.unit}`,
      shareInWords(point),
    ]),
  );
  return table(page, [{ head: 'Figure' }, { head: 'Of' }, { head: 'Value', align: 'right' }, {}], rows);
}

function triangles(report: DateReport, page: Page): string[] {
  const rows = report.triangles.map(({ of, type, pivot, outcast, share, why }) => [
    of.join(', '),
    type ?? 'no type',
    type === undefined
      ? (why ?? '')
      : [pivot && `pivot ${pivot}`, outcast && `${outcast} outcast`, doubt(share)].filter(Boolean).join(', '),
  ]);
  return table(page, [{ head: 'Of' }, { head: 'Type' }, { head: '' }], rows);
}

function blocs(report: DateReport, page: Page): string[] {
  const camps = campsInWords(report).flatMap((words) => paragraph(page, words, 2));
  const note = report.blocsNote === undefined ? [] : paragraph(page, `${noteInWords(report)}.`, 2);
  const doubts = doubtsInWords(report).flatMap((words) => paragraph(page, words, 2));
  return [camps, note, doubts]
    .filter((lines) => lines.length > 0)
    .flatMap((lines, i) => (i > 0 ? ['', ...lines] : lines));
}

/** So many of the acts that not all knew of are told, the latest first. */
const secretsTold = 12;

/** What was secret on the date, and who knew of it; what all had come to know by then is counted. */
function secrets({ secrets: all }: DateReport, page: Page): string[] {
  const [known, secret] = [all.filter(isKnownToAll), all.filter((fact) => !isKnownToAll(fact)).reverse()];
  const rows = secret
    .slice(0, secretsTold)
    .map((fact) => [fact.date?.words ?? '', fact.title, knownInWords(fact), doubt(fact.share)]);
  const more = [
    secret.length > secretsTold ? countOf(secret.length - secretsTold, 'earlier one') : '',
    known.length > 0 ? `${known.length} that all had come to know by then` : '',
  ].filter(Boolean);
  const hasUntold = secret.some(({ knew }) => knew.some(({ actor, how }) => !how && actor !== 'all'));
  if (hasUntold) more.push('those of whom it is not told whether they knew');
  const rest =
    more.length > 0 ? paragraph(page, `Not listed: ${more.join('; ')}. \`quadrille knew\` has all.`, 2) : [];
  return [
    ...table(page, [{ head: 'When' }, { head: 'What' }, { head: 'Who knew of it by then' }, {}], rows),
    ...(rows.length > 0 && rest.length > 0 ? [''] : []),
    ...rest,
  ];
}

type Since = { readonly stated?: StandingTie['stated'] | undefined };
const sinceInWords = ({ stated }: Since): string => stated?.words ?? 'before the record';
/** The year alone where the date states one, else the date in its words. */
const yearOf = ({ stated }: Since): string =>
  /^\d{4}(?=$|-\d\d(?:-\d\d)?$)/.exec(stated?.text ?? '')?.[0] ?? stated?.words ?? '?';
/** In what part of the worlds, where that is not all. */
const doubt = (share: number): string => (share < 1 ? `in ${percent(share)} of worlds` : '');
const shareNote = (share: number): string => (share < 1 ? `, ${percent(share)}` : '');
