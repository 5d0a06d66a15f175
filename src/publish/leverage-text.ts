import type { DemandTold, LeverageReport, Precedent, RateTold } from '../report/report-leverage.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { type Column, textTable } from './text-table.ts';
import { numberInWords, percent, spreadInWords, twoPlaces } from './words/number-words.ts';
import { durationInWords, settingInWords } from './words/setting-words.ts';
import { capital } from './words/verdict-words.ts';

/** The demands of a client on its patron, what came before each, and how those after a card or an offer fared beside the others. */
export function leverageText(report: LeverageReport, title: string, page: Page): string {
  const { client, patron, within, account, worlds, seed, demands, lacking, noOffer } = report;
  const time = durationInWords(within);
  return joinLines([
    ...paragraph(page, `Leverage of ${client} over ${patron}: ${title}`, 0, 'bold'),
    ...paragraph(page, settingInWords({ account, worlds, seed }), 0, 'dim'),
    '',
    ...(demands.length === 0
      ? paragraph(page, `No demand of ${client} on ${patron} is recorded.`)
      : [...demandLines(demands, page), '', ...rateLines(report, time, page), '', ...errs(page)]),
    ...(noOffer === undefined ? [] : ['', ...paragraph(page, `${capital(noOffer)}.`)]),
    ...(lacking === undefined ? [] : ['', ...paragraph(page, `Some demands may be missing: ${lacking}.`)]),
  ]);
}

function demandLines(demands: readonly DemandTold[], page: Page): string[] {
  const rows = demands.map((demand) => [
    demand.date.words,
    `${demand.what}${demand.strength === undefined ? '' : ` (${demand.strength})`}`,
    demand.answers.map(({ is, share }) => answerInWords[is] + inPart(share)).join(', '),
    precededInWords(demand),
    demand.share < 1 ? percent(demand.share) : '',
  ]);
  const acts = new Map(demands.flatMap(({ before }) => before.map((act) => [act.id, act] as const)));
  return [
    ...table(page, [{ head: 'Demanded' }, { head: 'What' }, { head: 'Answer' }, { head: 'After' }, {}], rows),
    ...(acts.size > 0 ? [''] : []),
    ...[...acts.values()].flatMap((act) => paragraph(page, `${actInWords(act)}: ${act.title}`, 2)),
  ];
}

const answerInWords = {
  granted: 'granted',
  partly: 'in part',
  refused: 'refused',
  delayed: 'put off',
  none: 'none recorded',
  untold: 'not told which was last',
} as const;

function precededInWords({ before, why, unsure = 1 }: DemandTold): string {
  const acts = before.map((act) => `${actInWords(act)}${doubtOf(act)}`);
  if (acts.length > 0) return acts.join('; ');
  if (why === undefined) return 'nothing';
  return unsure < 1 - 1e-9 ? `nothing; not known${inPart(unsure)}: ${why}` : `not known: ${why}`;
}

const actInWords = ({ id, kind, what }: Precedent): string =>
  kind === 'card' ? `card ${what} (${id})` : `offer by ${what} (${id})`;

const doubtOf = ({ share, unsure }: Precedent): string => {
  if (unsure === 0) return inPart(share);
  const perhaps = `perhaps${inPart(unsure)}`;
  return share === 0 ? `, ${perhaps}` : `${inPart(share)}, ${perhaps}`;
};

const inPart = (share: number): string => (share < 1 - 1e-9 ? ` (${percent(share)})` : '');

function rateLines({ rates, difference, p }: LeverageReport, time: string, page: Page): string[] {
  const { after, others, unsure, all } = rates;
  const rows = [
    row(`Within ${time} after a card or an offer`, after),
    row('The others', others),
    ...(unsure.n.high > 0 ? [row('Not known whether after one', unsure)] : []),
    row('All (base rate)', all),
  ];
  const right = (head: string) => ({ head, align: 'right' as const });
  return [
    ...table(page, [{ head: 'Demands' }, right('Answered'), right('Success')], rows),
    '',
    ...(difference
      ? paragraph(page, differenceInWords(difference), 2)
      : paragraph(page, `No difference can be told: ${whyNone(rates)}.`, 2)),
    ...(p
      ? paragraph(
          page,
          `Exact permutation test of the demands that are in no doubt, one-sided: p = ${spreadInWords(p, numberInWords)}.`,
          2,
        )
      : []),
  ];
}

const row = (name: string, { n, rate }: RateTold): string[] => [
  name,
  spreadInWords(n, numberInWords),
  rate ? spreadInWords(rate, twoPlaces) : '–',
];

function differenceInWords({ least, most, share }: NonNullable<LeverageReport['difference']>): string {
  const [from, to] = [least, most].map((range) => spreadInWords(range, twoPlaces));
  const words = from === to ? from : `between ${from} and ${to}`;
  return `Difference (leverage): ${words}${share < 1 ? `, in the ${percent(share)} of worlds that have one` : ''}.`;
}

function whyNone({ after, others, unsure, all }: LeverageReport['rates']): string {
  if (all.n.high === 0) return 'no demand was granted, in part or whole, or refused';
  if (unsure.n.high > 0) return 'it is not known of enough demands whether anything came before them';
  if (after.n.high === 0) return 'no demand that was answered came after a card or an offer';
  return others.n.high === 0
    ? 'every demand that was answered came after a card or an offer'
    : 'in no world both sides have a demand that was answered';
}

/** Which way the comparison errs: see docs/measures.md. */
const errs = (page: Page): string[] =>
  paragraph(
    page,
    'Granted counts 1, in part ½, refused 0; what was put off or has no answer on record counts nowhere. Which way it errs: cards are played where refusal is expected, which makes leverage look smaller than it is, and rivals offer where the client wavers already, which makes it look larger.',
    0,
    'dim',
  );

const table = (page: Page, columns: readonly Column[], rows: readonly (readonly string[])[]): string[] =>
  textTable(columns, rows, {
    width: page.width,
    indent: 2,
    headStyle: (line) => styled(page, line, 'dim'),
  });
