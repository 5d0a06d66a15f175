import type { AlignmentAnswer } from '../measure/alignment/alignment-answer.ts';
import type { Contest, ContestAnswer } from '../measure/alignment/contest.ts';
import { contestFindings } from './contest-findings.ts';
import { gainsSvg, heldAgainst } from './gains-svg.ts';
import { htmlText } from './html-text.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import {
  gainVerdict,
  modelInWords,
  networkTitle,
  networkWords,
  questionWords,
  signed,
  windowsAhead,
} from './words/contest-words.ts';
import { fixedNumber, numberInWords } from './words/number-words.ts';

/** How a report of a contest begins, by which one written before is known. */
export const CONTEST_MARK = '<!-- quadrille contest -->';

/** A contest as Markdown, with its gains and its calibration curves drawn as SVG among the tables. */
export function contestMarkdown(contest: Contest, title: string): string {
  const { answers, data, absent, seed, years, length } = contest;
  const lines = [
    CONTEST_MARK,
    `# Interest against ideology, foretold: ${markdownText(title)}`,
    '',
    `Windows of ${numberInWords(length)} years, ${years.first} to ${years.last}, each foretold from those before it. Gains are log loss saved a case, in nats, with 95 % intervals that let pairs and states be drawn anew.`,
    '',
    '## What it comes to',
    '',
    ...contestFindings(contest).map((each) => `- ${markdownText(each)}`),
    ...answers.flatMap((answer) => ['', ...answerLines(answer)]),
    '',
    '## Data',
    '',
    ...data.map((each) => `- ${markdownText(each)}`),
    ...absent.map((each) => `- none of ${markdownText(each)} in the store: what it tells is left out`),
    '',
    `Seed ${seed}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function answerLines({ network, pacts, question, used, among }: ContestAnswer): string[] {
  return [
    `## ${networkTitle(network, pacts)}: ${questionWords[question]}`,
    '',
    `A yes is that ${networkWords[network].yes}.`,
    ...(['all', 'powers'] as const).flatMap((scope) => [
      '',
      `### ${scope === 'all' ? 'All states' : 'The powers of the case'}`,
      '',
      ...scopeLines(among[scope]),
    ]),
    '',
    ...used.map(
      ({ model, predictors }) =>
        `- ${modelInWords(model)}: ${predictors.join(', ') || 'nothing that is known'}`,
    ),
  ];
}

function scopeLines(answer: AlignmentAnswer): string[] {
  const { n, yes, changes, gains, scores, untold } = answer;
  if (n === 0)
    return ['There is no case.', ...untold.map(({ start, why }) => `\n${start}: ${markdownText(why)}`)];
  return [
    `${n} cases, ${yes} a yes, ${changes} changes.`,
    '',
    ...markdownTable(
      ['held against each other', 'gain', 'from', 'to', 'ahead in windows', ''],
      gains.map((each) => [
        heldAgainst(each.model, each.against),
        signed(each.gain.mean),
        each.gain.low === null ? '' : signed(each.gain.low),
        each.gain.high === null ? (each.gain.why ?? '') : signed(each.gain.high),
        `${windowsAhead(each)} of ${each.byWindow.length}`,
        gainVerdict(each),
      ]),
    ),
    '',
    gainsSvg(gains.map(({ model, against, gain }) => ({ model, against, ...gain }))),
    '',
    ...markdownTable(
      ['model', 'log loss', 'calibration slope', 'intercept'],
      scores.map(({ model, logLoss, calibration }) => [
        modelInWords(model),
        logLoss === null ? '' : fixedNumber(logLoss, 4),
        calibration.slope === null ? (calibration.why ?? '') : fixedNumber(calibration.slope, 2),
        calibration.intercept === null ? '' : signed(calibration.intercept, 2),
      ]),
    ),
    '',
    calibrationSvg(answer),
    ...untold.map(({ start, why }) => `\n${start} could not be foretold: ${markdownText(why)}`),
  ];
}

const svg = (width: number, height: number, label: string, inner: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="12"><title>${htmlText(label)}</title><rect width="${width}" height="${height}" fill="white"/>${inner.join('')}</svg>`;

const at = (value: number): string => String(Math.round(value * 10) / 10);

/** The curves shown: solid, long dashes, dots. */
const CURVES = [
  ['interest', '#1b5e8c', ''],
  ['ideology', '#b3401a', '6 3'],
  ['both', '#3a3a3a', '2 2'],
] as const;

/** Calibration curves: what was foretold across, what came up. */
function calibrationSvg({ scores }: AlignmentAnswer): string {
  const [left, top, size] = [40, 10, 220];
  const x = (share: number) => at(left + share * size);
  const y = (share: number) => at(top + (1 - share) * size);
  const curves = CURVES.flatMap(([model, colour, dash], i) => {
    const steps = scores.find((each) => each.model === model)?.calibration.steps ?? [];
    const points = steps.map(({ foretold, came }) => `${x(foretold)},${y(came)}`).join(' ');
    const key = top + 20 + i * 18;
    return [
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
      ...steps.map(
        ({ foretold, came }) => `<circle cx="${x(foretold)}" cy="${y(came)}" r="2.5" fill="${colour}"/>`,
      ),
      `<line x1="280" x2="310" y1="${key}" y2="${key}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`,
      `<text x="316" y="${key + 4}">${modelInWords(model)}</text>`,
    ];
  });
  return svg(430, top + size + 34, 'Calibration: probability foretold and share that came', [
    `<rect x="${left}" y="${top}" width="${size}" height="${size}" fill="none" stroke="#999"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="3 3"/>`,
    ...curves,
    `<text x="${left}" y="${top + size + 26}">0 foretold</text>`,
    `<text x="${left + size}" y="${top + size + 26}" text-anchor="end">1</text>`,
    `<text x="${left - 6}" y="${top + size}" text-anchor="end">0</text>`,
    `<text x="${left - 6}" y="${top + 10}" text-anchor="end">came 1</text>`,
  ]);
}
