import { geoNaturalEarth1 } from 'd3-geo';
import { Walk } from '../../parts/walk.tsx';
import type { WalkMark } from '../../parts/walk-marks.ts';
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
  /** What there is to say of an actor on the map. */
  readonly says: (id: string) => string;
}

/** The world with who recognises whom, by shape, and the covered actors at their capitals. */
export function WorldDrawing({ marks, width, label, nameOf, says }: Props) {
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
  const places = new Map([...marks.recognisers, ...marks.covered].map((at) => [at.id, at]));
  const spots = [...places.values()].flatMap(({ id, lat, lon }): WalkMark[] => {
    const at = projection([lon, lat]);
    if (!at) return [];
    const r = marks.covered.some((each) => each.id === id) ? size * 2 : size * 1.5;
    const box = { x: at[0] - r, y: at[1] - r, width: 2 * r, height: 2 * r };
    return [{ key: id, name: nameOf(id), says: says(id), box, isRound: true }];
  });
  spots.sort((a, b) => a.box.x - b.box.x);
  return (
    <Walk label="Actors on the map, from west to east" marks={spots} width={width}>
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
          <Recogniser key={id} kind={of} at={projection([lon, lat])} size={size} />
        ))}
        {capitals.map(({ id, at }) => (
          <g key={id} class="capital" transform={`translate(${at[0]} ${at[1]})`}>
            <circle r={size * 2} />
            <text y={hasOneAbove(at) ? size * 2 + 14 : -size * 2 - 4}>{id}</text>
          </g>
        ))}
      </svg>
    </Walk>
  );
}
