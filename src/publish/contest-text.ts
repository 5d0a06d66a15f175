import type { AlignmentAnswer } from '../measure/alignment/alignment-answer.ts';
import type { Contest, ContestAnswer } from '../measure/alignment/contest.ts';
import { contestFindings, gainOf } from './contest-findings.ts';
import { heldAgainst } from './gains-svg.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { type Column, textTable } from './text-table.ts';
import {
  gainVerdict,
  modelInWords,
  networkTitle,
  networkWords,
  questionWords,
  signed,
  windowsAhead,
} from './words/contest-words.ts';
import { fixedNumber, listInWords, numberInWords } from './words/number-words.ts';

/** The comparisons that the overview shows, each with its head. */
const SHOWN = [
  ['interest', 'base', 'interest'],
  ['ideology', 'base', 'ideology'],
  ['interest', 'ideology', 'interest less ideology'],
  ['both', 'interest', 'ideology beside interest'],
] as const;

const layout = (page: Page) => ({
  width: page.width,
  indent: 2,
  headStyle: (line: string) => styled(page, line, 'dim'),
});

/** What `contest` prints: how each question came out, network by network, and what it means; with `open`, one network's numbers whole. */
export function contestText(contest: Contest, title: string, page: Page, open?: string): string {
  const { answers, absent, data } = contest;
  if (answers.length === 0)
    return joinLines(
      paragraph(
        page,
        `No network can be asked: the store has no data set of ${listInWords(absent, 'or')}. quadrille data add adds one.`,
      ),
    );
  return joinLines([
    ...paragraph(page, `Interest against ideology, foretold: ${title}`, 0, 'bold'),
    ...paragraph(page, method(contest), 2, 'dim'),
    ...groupsOf(answers).flatMap((group) => ['', ...networkLines(group, page)]),
    ...(open === undefined
      ? []
      : answers
          .filter(({ network }) => network === open)
          .flatMap((answer) => ['', ...openedLines(answer, page)])),
    '',
    styled(page, 'What it comes to', 'bold'),
    ...contestFindings(contest).flatMap((each) => paragraph(page, each, 2)),
    '',
    ...(absent.length > 0
      ? paragraph(
          page,
          `The store has no data set of ${listInWords(absent)}: what they tell is left out.`,
          0,
          'yellow',
        )
      : []),
    ...paragraph(page, `Data: ${data.join(', ')}. Seed ${contest.seed}.`, 0, 'dim'),
  ]);
}

function method({ years, length, answers }: Contest): string {
  const told = answers[0]?.among.all.windows.map(({ start }) => start) ?? [];
  const from = told[0] === undefined ? '' : `, from ${told[0]} on`;
  return `Windows of ${numberInWords(length)} years, ${years.first} to ${years.last}; each is foretold from those before it alone${from}. A gain is the log loss saved a case (nats); “better” and “worse” where its 95 % interval leaves 0, with pairs and states drawn anew; else it is open. n counts cases, Δ those in which a pair stands otherwise than before.`;
}

function groupsOf(answers: readonly ContestAnswer[]): ContestAnswer[][] {
  const groups = new Map<string, ContestAnswer[]>();
  for (const answer of answers) {
    const key = `${answer.network} ${answer.pacts}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()];
}

function networkLines(group: readonly ContestAnswer[], page: Page): string[] {
  const [{ network, pacts }] = group as [ContestAnswer];
  const columns: Column[] = [
    { head: '', fixed: true },
    { head: 'n', align: 'right', fixed: true },
    { head: 'Δ', align: 'right', fixed: true },
    ...SHOWN.map(([, , head]) => ({ head })),
  ];
  const rows = group.flatMap(({ question, among }) =>
    (['all', 'powers'] as const).map((scope) => {
      const answer = among[scope];
      return [
        `${questionWords[question]}${scope === 'powers' ? ', powers' : ''}`,
        String(answer.n),
        String(answer.changes),
        ...SHOWN.map(([model, against]) => cell(answer, model, against)),
      ];
    }),
  );
  return [
    ...paragraph(page, `${networkTitle(network, pacts)}: ${networkWords[network].yes}`, 0, 'bold'),
    ...textTable(columns, rows, layout(page)),
  ];
}

function cell(answer: AlignmentAnswer, model: string, against: string): string {
  const found = gainOf(answer, model, against);
  if (!found || answer.n === 0) return '–';
  return `${signed(found.gain.mean)} ${gainVerdict(found)}`;
}

/** Every comparison with its interval as a bar, and how well each model is calibrated. */
function openedLines({ network, pacts, question, among }: ContestAnswer, page: Page): string[] {
  const answer = among.all;
  if (answer.n === 0) return [];
  const reach = Math.max(
    ...answer.gains.map(({ gain }) => Math.max(Math.abs(gain.low ?? 0), Math.abs(gain.high ?? 0))),
  );
  const gains = answer.gains.map((each) => [
    heldAgainst(each.model, each.against),
    signed(each.gain.mean),
    each.gain.low === null || each.gain.high === null
      ? (each.gain.why ?? '')
      : bar(each.gain.low, each.gain.high, each.gain.mean, reach),
    `${windowsAhead(each)}/${each.byWindow.length}`,
  ]);
  const scores = answer.scores.map(({ model, logLoss, calibration }) => [
    modelInWords(model),
    logLoss === null ? '–' : fixedNumber(logLoss, 4),
    calibration.slope === null ? '–' : fixedNumber(calibration.slope, 2),
    calibration.intercept === null ? '–' : signed(calibration.intercept, 2),
  ]);
  const untold = answer.untold.map(({ start, why }) => `${start} could not be foretold: ${why}`);
  return [
    ...paragraph(page, `${networkTitle(network, pacts)}, ${questionWords[question]}, all states`, 0, 'bold'),
    ...textTable(
      [
        { head: 'gain' },
        { head: '', align: 'right', fixed: true },
        { head: `−${fixedNumber(reach, 2)} … +${fixedNumber(reach, 2)}`, fixed: true },
        { head: 'ahead', align: 'right', fixed: true },
      ],
      gains,
      layout(page),
    ),
    ...textTable(
      [
        { head: 'model' },
        { head: 'log loss', align: 'right', fixed: true },
        { head: 'slope', align: 'right', fixed: true },
        { head: 'intercept', align: 'right', fixed: true },
      ],
      scores,
      layout(page),
    ),
    ...untold.flatMap((each) => paragraph(page, each, 2, 'yellow')),
  ];
}

const CELLS = 25;

/** An interval about 0 (`┊`), its mean as a dot. */
function bar(low: number, high: number, mean: number, reach: number): string {
  const place = (value: number) => Math.round(((value + reach) / (2 * reach || 1)) * (CELLS - 1));
  const [from, to, dot, zero] = [place(low), place(high), place(mean), place(0)];
  return Array.from({ length: CELLS }, (_, i) =>
    i === dot ? '●' : i === zero ? '┊' : i >= from && i <= to ? '─' : '·',
  ).join('');
}
