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
  const words = regions.map((region) => placed(region, points));
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
    ...words.map(
      ({ at: [px, py], lines: told }) =>
        `<text text-anchor="middle" fill-opacity="0.65">${told.map((line, i) => `<tspan x="${px}" y="${round(py + i * LINE)}">${line}</tspan>`).join('')}</text>`,
    ),
    ...points.map(
      ({ expected, otherwise }) =>
        `<rect x="${x(otherwise.low)}" y="${y(expected.high)}" width="${length(otherwise)}" height="${length(expected)}" fill-opacity="0.08" stroke="currentColor" stroke-opacity="0.3"/>`,
    ),
    ...labelled(points, words.map(boxOfWords)).map(
      ({ n, at: [px, py], label: [lx, ly], isFar }) =>
        `<g><circle cx="${px}" cy="${py}" r="2.5"/>${isFar ? `<line x1="${px}" y1="${py}" x2="${lx}" y2="${ly}" stroke="currentColor" stroke-opacity="0.4"/>` : ''}<text x="${lx}" y="${round(ly + 4)}" text-anchor="middle" font-weight="bold">${n}</text></g>`,
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

/** The four kinds, each with the places in its region where its words may stand: their middle, and how high the first line. */
const regions: readonly { readonly lines: readonly string[]; readonly at: readonly Place[] }[] = [
  {
    lines: ['doubly', 'decisive'],
    at: [
      [0.14, 0.93],
      [0.14, 0.83],
    ],
  },
  {
    lines: ['hoop'],
    at: [
      [0.62, 0.94],
      [0.5, 0.88],
      [0.8, 0.96],
    ],
  },
  {
    lines: ['smoking', 'gun'],
    at: [
      [0.095, 0.57],
      [0.09, 0.47],
      [0.085, 0.38],
    ],
  },
  {
    lines: ['straw in the wind'],
    at: [
      [CROSS + 0.19, 0.56],
      [0.6, 0.4],
      [0.6, 0.25],
      [0.7, 0.6],
    ],
  },
];

type Place = readonly [x: number, y: number];
type Box = readonly [left: number, top: number, right: number, bottom: number];

const LINE = 12;
/** About the width of a letter. */
const LETTER = 6.4;

/** Words of a region at the first of their places that no point is under, else where fewest are. */
function placed({ lines, at }: (typeof regions)[number], points: readonly Point[]) {
  const hidden = at.map((place) => {
    const box = boxOfWords({ lines, at: [x(place[0]), y(place[1])] });
    return points.filter((point) => overlap(box, around(placeOf(point), 3, 3))).length;
  });
  const [px, py] = at[hidden.indexOf(Math.min(...hidden))]!;
  return { lines, at: [x(px), y(py)] as const };
}

function boxOfWords({ lines, at: [px, py] }: { readonly lines: readonly string[]; readonly at: Place }): Box {
  const half = (Math.max(...lines.map((line) => line.length)) * LETTER) / 2;
  return [px - half, py - 9, px + half, py - 9 + lines.length * LINE];
}

const around = ([px, py]: Place, across: number, down: number): Box => [
  px - across,
  py - down,
  px + across,
  py + down,
];
const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const round = (value: number): number => Math.round(value * 10) / 10;
const x = (value: number): number => round(MARGIN + value * SIDE);
const y = (value: number): number => round(MARGIN + (1 - value) * SIDE);
const length = ({ low, high }: { low: number; high: number }): number => round((high - low) * SIDE);

interface Point {
  readonly n: number;
  readonly expected: { readonly value: number };
  readonly otherwise: { readonly value: number };
}

const placeOf = ({ expected, otherwise }: Point): Place => [x(otherwise.value), y(expected.value)];

/** Up, then by turns to the right and left of it, down at last; a slant is as long as the others. */
const around8: readonly Place[] = [
  [0, -1],
  [Math.SQRT1_2, -Math.SQRT1_2],
  [-Math.SQRT1_2, -Math.SQRT1_2],
  [1, 0],
  [-1, 0],
  [Math.SQRT1_2, Math.SQRT1_2],
  [-Math.SQRT1_2, Math.SQRT1_2],
  [0, 1],
];

/** Where the middle of a number may stand by its point: over it first, then to its sides and below it, then further away. */
const beside: readonly Place[] = [10, 18, 27, 38, 52].flatMap((away) =>
  around8.map(([right, down]): Place => [away * right, away * down]),
);

const inFrame: Box = [MARGIN + 1, MARGIN + 1, MARGIN + SIDE - 1, MARGIN + SIDE - 1];

/** The points with where their numbers stand: within the frame, on no words, no point and no other number. */
function labelled(points: readonly Point[], words: readonly Box[]) {
  const dots = points.map((point) => around(placeOf(point), 2.5, 2.5));
  const taken = [...words, ...dots];
  return points.map((point) => {
    const at = placeOf(point);
    const half = String(point.n).length * 3.5;
    const boxes = beside.map(([dx, dy]) => around([at[0] + dx, at[1] + dy], half, 5));
    const isFree = (box: Box) =>
      box[0] > inFrame[0] &&
      box[1] > inFrame[1] &&
      box[2] < inFrame[2] &&
      box[3] < inFrame[3] &&
      !taken.some((each) => overlap(box, each));
    const found = Math.max(0, boxes.findIndex(isFree));
    const box = boxes[found]!;
    taken.push(box);
    const label = [round((box[0] + box[2]) / 2), round((box[1] + box[3]) / 2)] as const;
    return { n: point.n, at, label, isFar: found >= 8 };
  });
}
