import { geoNaturalEarth1 } from 'd3-geo';
import { listInWords } from '../../../publish/words/number-words.ts';
import { Land } from './land.tsx';
import { type MapMarks, spreadLabels } from './map-marks.ts';
import { Holding } from './map-shapes.tsx';
import type { NameOf } from './names.ts';

/** No nearer than this times the whole earth: the outlines are too coarse for more. */
const NEAREST = 7;
/** Between two labels, in px. */
const LINE = 17;

/** The places held, nearer: each in the pattern of its holder, with its name. */
export function CloseUp({ marks, width, nameOf }: { marks: MapMarks; width: number; nameOf: NameOf }) {
  const { held, holders } = marks;
  const height = width < 520 ? 340 : 420;
  const projection = closeProjection(held, width, height);
  const spots = held
    .map((place) => ({ ...place, at: projection([place.lon, place.lat])! }))
    .sort((a, b) => a.at[1] - b.at[1]);
  const heights = spreadLabels(
    spots.map(({ at }) => at[1] + 4),
    LINE,
  );
  const words = held.map(({ id, by }) => `${nameOf(id)} by ${listInWords(by.map(nameOf))}`).join('; ');
  return (
    <>
      <h4 class="map-head">Places held</h4>
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
          <PlaceLabel
            key={id}
            at={at}
            y={heights[i]!}
            name={shortName(nameOf(id))}
            by={by}
            isRight={at[0] < width * 0.62}
          />
        ))}
        {spots.map(({ id, by, at }) => (
          <Holding key={id} by={by} holders={holders} at={at} />
        ))}
      </svg>
      <ul class="key">
        {holders.map((holder) => (
          <li key={holder}>
            <svg width={15} height={15} viewBox="0 0 15 15" aria-hidden="true">
              <Holding by={[holder]} holders={holders} at={[7.5, 7.5]} />
            </svg>{' '}
            held by {nameOf(holder)} <small>{holder}</small>
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

interface LabelProps {
  readonly at: readonly [number, number];
  readonly y: number;
  readonly name: string;
  readonly by: readonly string[];
  readonly isRight: boolean;
}

function PlaceLabel({ at: [x, markY], y, name, by, isRight }: LabelProps) {
  const labelX = isRight ? x + 16 : x - 16;
  return (
    <>
      {Math.abs(y - 4 - markY) > 6 && <line class="leader" x1={x} y1={markY} x2={labelX} y2={y - 4} />}
      <text class="place-label" x={labelX} y={y} text-anchor={isRight ? 'start' : 'end'}>
        {name} <tspan class="holder">{by.join(', ')}</tspan>
      </text>
    </>
  );
}
