import { geoNaturalEarth1 } from 'd3-geo';
import { Walk } from '../../parts/walk.tsx';
import { Land } from './land.tsx';
import type { MapMarks } from './map-marks.ts';
import { Holding } from './map-shapes.tsx';
import type { NameOf } from './names.ts';
import { placeLabels, textBox } from './place-labels.ts';

/** No nearer than this times the whole earth: the outlines are too coarse for more. */
const NEAREST = 7;
/** Beyond this width, in px, there is only more sea. */
const WIDEST = 820;
/** Where a label may stand beside its mark, in px, the best first; those further off get a leader. */
const BESIDE = [
  { dx: 12, dy: 0, anchor: 'start' as const },
  { dx: -12, dy: 0, anchor: 'end' as const },
  { dx: 0, dy: -17, anchor: 'middle' as const },
  { dx: 0, dy: 18, anchor: 'middle' as const },
  ...[17, -17, 34, -34, 51, -51].flatMap((dy) => [
    { dx: 18, dy, anchor: 'start' as const },
    { dx: -18, dy, anchor: 'end' as const },
  ]),
];
const LETTER = 13;
const MARK = 16;

interface CloseUpProps {
  readonly marks: MapMarks;
  readonly room: number;
  readonly nameOf: NameOf;
  /** What there is to say of a place. */
  readonly says: (id: string) => string;
}

/** The places held, nearer: each in the pattern of its holder, with its name. */
export function CloseUp({ marks, room, nameOf, says }: CloseUpProps) {
  const { held, holders } = marks;
  const width = Math.min(room, WIDEST);
  const height = width < 520 ? 340 : 420;
  const projection = closeProjection(held, width, height);
  // Long labels first: they fit in fewer places.
  const spots = held
    .map((place) => ({ ...place, at: projection([place.lon, place.lat])! }))
    .sort((a, b) => nameOf(b.id).length - nameOf(a.id).length);
  const labels = placed(
    spots.map(({ id, by, at }) => ({ at, text: `${shortName(nameOf(id))} ${by.join(', ')}` })),
    { width, height },
  );
  const present = holders.filter((holder) => held.some(({ by }) => by.includes(holder)));
  const words = held.map(({ id }) => `${nameOf(id)}, ${says(id)}`).join('; ');
  const walk = spots
    .map(({ id, at: [x, y] }) => ({
      key: id,
      name: nameOf(id),
      says: says(id),
      box: { x: x - MARK / 2, y: y - MARK / 2, width: MARK, height: MARK },
    }))
    .sort((a, b) => a.box.y - b.box.y);
  return (
    <>
      <h4 class="map-head">Places held</h4>
      <Walk label="Places held, from north to south" marks={walk} width={width}>
        <svg
          class="map"
          role="img"
          aria-label={`Places held: ${words}`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <Land projection={projection} />
          <rect class="map-frame" x={0.5} y={0.5} width={width - 1} height={height - 1} />
          {spots.map(({ id, by, at }, i) => (
            <PlaceLabel key={id} at={at} beside={labels[i]!} name={shortName(nameOf(id))} by={by} />
          ))}
          {spots.map(({ id, by, at }) => (
            <Holding key={id} by={by} holders={holders} at={at} />
          ))}
        </svg>
      </Walk>
      <ul class="key">
        {present.map((holder) => (
          <li key={holder}>
            <svg width={15} height={15} viewBox="0 0 15 15" aria-hidden="true">
              <Holding by={[holder]} holders={holders} at={[7.5, 7.5]} />
            </svg>{' '}
            possessed or occupied by {nameOf(holder)} <small>{holder}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A name without what stands in brackets after it. */
const shortName = (name: string): string => name.replace(/\s*\(.*$/, '');

function closeProjection(held: MapMarks['held'], width: number, height: number) {
  const points = { type: 'MultiPoint' as const, coordinates: held.map(({ lon, lat }) => [lon, lat]) };
  const middle = held.reduce((sum, { lon }) => sum + lon, 0) / held.length;
  const whole = geoNaturalEarth1().fitSize([width, height], { type: 'Sphere' }).scale();
  const fitted = geoNaturalEarth1().rotate([-middle, 0]).clipExtent(null);
  const side = Math.min(90, width / 6);
  fitted.fitExtent(
    [
      [side, 50],
      [width - side, height - 50],
    ],
    points,
  );
  if (!(fitted.scale() < whole * NEAREST)) {
    const lat = held.reduce((sum, place) => sum + place.lat, 0) / held.length;
    fitted
      .scale(whole * NEAREST)
      .center([0, lat])
      .translate([width / 2, height / 2]);
  }
  return fitted.clipExtent([
    [0, 0],
    [width, height],
  ]);
}

type Beside = (typeof BESIDE)[number];

/** Where each label stands: off the marks, off each other, inside the frame. */
function placed(
  marks: readonly { readonly at: readonly [number, number]; readonly text: string }[],
  frame: { readonly width: number; readonly height: number },
): Beside[] {
  const boxes = marks.map(({ at: [x, y], text }) =>
    BESIDE.map(({ dx, dy, anchor }) => textBox(text, LETTER, { x: x + dx, y: y + dy, anchor })),
  );
  const taken = marks.map(({ at: [x, y] }) => ({
    x: x - MARK / 2,
    y: y - MARK / 2,
    width: MARK,
    height: MARK,
  }));
  return placeLabels(boxes, taken, frame).map((choice) => BESIDE[choice]!);
}

interface LabelProps {
  readonly at: readonly [number, number];
  readonly beside: Beside;
  readonly name: string;
  readonly by: readonly string[];
}

function PlaceLabel({ at: [x, y], beside: { dx, dy, anchor }, name, by }: LabelProps) {
  return (
    <>
      {dx !== 0 && dy !== 0 && <line class="leader" x1={x} y1={y} x2={x + dx} y2={y + dy} />}
      <text class="place-label" x={x + dx} y={y + dy + 4} style={{ textAnchor: anchor }}>
        {name} <tspan class="holder">{by.join(', ')}</tspan>
      </text>
    </>
  );
}
