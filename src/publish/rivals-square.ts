import type { QuestionWeighed } from '../argue/rivals/rivals-report.ts';
import { DECISIVE } from '../argue/rivals/van-evera.ts';

const SIDE = 300;
const MARGIN = 44;
/** Where the two borders cross: y = 3x and 1 − x = 3 (1 − y). */
const CROSS = 1 / (DECISIVE + 1);
const FIRST = 1 / DECISIVE;

/**
 * The items of a question on Van Evera's square, as an SVG: how far each is expected if its rival is true (upwards) and otherwise (to the
 * right), with its ranges, its number, and the regions of the four kinds. It holds no text of an author's.
 */
export function squareSvg({ items }: Pick<QuestionWeighed, 'items'>): string {
  const points = items.flatMap(({ square }, n) => (square ? [{ n: n + 1, ...square }] : []));
  const size = SIDE + 2 * MARGIN;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="square" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" role="img" aria-label="${labelOf(points.length)}" font-family="system-ui, sans-serif" font-size="11" fill="currentColor">`,
    `<rect x="${MARGIN}" y="${MARGIN}" width="${SIDE}" height="${SIDE}" fill="none" stroke="currentColor"/>`,
    ...[
      [0, 0, FIRST, 1],
      [0, 1 - FIRST, 1, 1],
      [0, 0, 1, 1],
    ].map(
      ([x1, y1, x2, y2], i) =>
        `<line x1="${x(x1!)}" y1="${y(y1!)}" x2="${x(x2!)}" y2="${y(y2!)}" stroke="currentColor" stroke-opacity="${i < 2 ? 0.6 : 0.25}"${i < 2 ? '' : ' stroke-dasharray="3 3"'}/>`,
    ),
    ...regions.map(
      ({ at: [px, py], words, turn }) =>
        `<text x="${x(px)}" y="${y(py)}" text-anchor="middle" fill-opacity="0.65"${turn ? ` transform="rotate(-90 ${x(px)} ${y(py)})"` : ''}>${words}</text>`,
    ),
    ...points.map(
      ({ expected, otherwise }) =>
        `<rect x="${x(otherwise.low)}" y="${y(expected.high)}" width="${length(otherwise)}" height="${length(expected)}" fill-opacity="0.08" stroke="currentColor" stroke-opacity="0.3"/>`,
    ),
    ...labelled(points).map(
      ({ n, at: [px, py], label: [lx, ly] }) =>
        `<g><circle cx="${px}" cy="${py}" r="2.5"/>${lx === px ? '' : `<line x1="${px}" y1="${py}" x2="${lx}" y2="${ly}" stroke="currentColor" stroke-opacity="0.4"/>`}<text x="${lx}" y="${round(ly - 5)}" text-anchor="middle" font-weight="bold">${n}</text></g>`,
    ),
    ...[0, 0.5, 1].flatMap((tick) => [
      `<text x="${x(tick)}" y="${y(0) + 16}" text-anchor="middle">${tick}</text>`,
      `<text x="${MARGIN - 6}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    ]),
    `<text x="${MARGIN + SIDE / 2}" y="${size - 8}" text-anchor="middle">expected otherwise</text>`,
    `<text x="12" y="${MARGIN + SIDE / 2}" text-anchor="middle" transform="rotate(-90 12 ${MARGIN + SIDE / 2})">expected if the rival is true</text>`,
    '</svg>',
  ];
  return lines.join('\n');
}

const labelOf = (count: number): string =>
  `${count} ${count === 1 ? 'item' : 'items'} of evidence by how far each is expected if its rival is true and otherwise`;

const regions: readonly {
  readonly at: readonly [number, number];
  readonly words: string;
  readonly turn?: true;
}[] = [
  { at: [0.13, 0.93], words: 'doubly decisive' },
  { at: [0.62, 0.94], words: 'hoop' },
  { at: [0.05, 0.4], words: 'smoking gun', turn: true },
  { at: [CROSS + 0.19, 0.56], words: 'straw in the wind' },
];

const round = (value: number): number => Math.round(value * 10) / 10;
const x = (value: number): number => round(MARGIN + value * SIDE);
const y = (value: number): number => round(MARGIN + (1 - value) * SIDE);
const length = ({ low, high }: { low: number; high: number }): number => round((high - low) * SIDE);

interface Point {
  readonly n: number;
  readonly expected: { readonly value: number };
  readonly otherwise: { readonly value: number };
}

/** The points with where their numbers stand: over them, or further to the right where others stand there. */
function labelled(points: readonly Point[]) {
  const taken: (readonly [number, number])[] = [];
  return points.map(({ n, expected, otherwise }) => {
    const at = [x(otherwise.value), y(expected.value)] as const;
    let label = at;
    while (taken.some(([tx, ty]) => Math.abs(tx - label[0]) < 15 && Math.abs(ty - label[1]) < 12))
      label = [round(label[0] + 4), label[1]];
    taken.push(label);
    return { n, at, label };
  });
}
