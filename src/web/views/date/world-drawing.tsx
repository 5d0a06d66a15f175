import { geoNaturalEarth1 } from 'd3-geo';
import { Land } from './land.tsx';
import type { MapMarks } from './map-marks.ts';
import { Recogniser } from './map-shapes.tsx';
import type { NameOf } from './names.ts';

/** Height to width of the inhabited earth in this projection: without Antarctica. */
const SHAPE = 0.42;
const INHABITED = {
  type: 'MultiPoint' as const,
  coordinates: [
    [-180, 0],
    [180, 0],
    [0, 83],
    [0, -56],
  ],
};
/** Nearer than this below another capital, in px, a name stands below its ring. */
const CLOSE = 45;

interface Props {
  readonly marks: MapMarks;
  readonly width: number;
  readonly label: string;
  readonly nameOf: NameOf;
  readonly recognised: (kind: MapMarks['recognisers'][number]['of']) => string;
}

/** The world with who recognises whom, by shape, and the covered actors at their capitals. */
export function WorldDrawing({ marks, width, label, nameOf, recognised }: Props) {
  const height = Math.round(width * SHAPE);
  const projection = geoNaturalEarth1()
    .fitSize([width, height], INHABITED)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const size = Math.min(3.5, Math.max(2, width / 300));
  const capitals = marks.covered.map(({ id, lat, lon }) => ({ id, at: projection([lon, lat])! }));
  const hasOneAbove = ([x, y]: readonly [number, number]) =>
    capitals.some(({ at }) => at[1] < y && y - at[1] < CLOSE && Math.abs(at[0] - x) < CLOSE);
  return (
    <svg
      class="map"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Land projection={projection} />
      {marks.recognisers.map(({ id, of, lat, lon }) => (
        <Recogniser
          key={id}
          kind={of}
          at={projection([lon, lat])}
          size={size}
          title={`${nameOf(id)}: recognises ${recognised(of)}`}
        />
      ))}
      {capitals.map(({ id, at }) => (
        <g key={id} class="capital" transform={`translate(${at[0]} ${at[1]})`}>
          <title>{nameOf(id)}</title>
          <circle r={size * 2} />
          <text y={hasOneAbove(at) ? size * 2 + 14 : -size * 2 - 4}>{id}</text>
        </g>
      ))}
    </svg>
  );
}
