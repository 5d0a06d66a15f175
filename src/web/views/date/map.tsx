import { geoNaturalEarth1 } from 'd3-geo';
import { dayInWords } from '../../../base/day-words.ts';
import type { DateReport } from '../../../measure/date-report.ts';
import type { StudyData } from '../../../publish/study-data.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { CloseUp } from './close-up.tsx';
import { Land } from './land.tsx';
import { mapMarks } from './map-marks.ts';
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

/** Where they are: who recognises which government, the covered actors at their capitals, the places held. */
export function WorldMap({ report, data, nameOf }: { report: DateReport; data: StudyData; nameOf: NameOf }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const marks = mapMarks(report, data);
  const { governments, recognisers, covered, held, unplaced } = marks;
  const height = Math.round(width * SHAPE);
  const projection = geoNaturalEarth1()
    .fitSize([width, height], INHABITED)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const size = Math.min(3.5, Math.max(2, width / 300));
  const of = { first: [0], second: [1], both: [0, 1] } as const;
  const recognised = (kind: keyof typeof of) => of[kind].map((i) => nameOf(governments[i]!)).join(', ');
  const capitals = covered.map(({ id, lat, lon }) => ({ id, at: projection([lon, lat])! }));
  const hasOneAbove = (id: string) => {
    const [x, y] = capitals.find((each) => each.id === id)!.at;
    return capitals.some(({ at }) => at[1] < y && y - at[1] < 45 && Math.abs(at[0] - x) < 45);
  };
  const describes = [
    ...governments.map((id, i) => {
      const by = recognisers.filter((each) => of[each.of].some((j) => j === i)).length;
      return `${nameOf(id)} is recognised by ${countOf(by, 'actor')} on the map`;
    }),
    ...(covered.length > 0 ? [`named are ${listInWords(covered.map(({ id }) => nameOf(id)))}`] : []),
    ...held.map(({ id, by }) => `${nameOf(id)} is held by ${listInWords(by.map(nameOf))}`),
  ].join('; ');
  return (
    <Figure
      title={`Map of ${dayInWords(report.date)}`}
      describes={`${describes}.`}
      columns={['What', 'Name', 'Id', 'Recognises, or is held by', 'Latitude', 'Longitude']}
      rows={[
        ...recognisers.map((at) => ['recogniser', nameOf(at.id), at.id, recognised(at.of), at.lat, at.lon]),
        ...covered.map((at) => ['covered actor', nameOf(at.id), at.id, undefined, at.lat, at.lon]),
        ...held.map((at) => [
          'place held',
          nameOf(at.id),
          at.id,
          at.by.map(nameOf).join(', '),
          at.lat,
          at.lon,
        ]),
      ]}
    >
      <div ref={box} class="maps">
        <svg
          class="map"
          role="img"
          aria-label={`World map. ${describes}`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <Land projection={projection} />
          {recognisers.map(({ id, of: kind, lat, lon }) => (
            <Recogniser
              key={id}
              kind={kind}
              size={size}
              at={projection([lon, lat])}
              title={`${nameOf(id)}: recognises ${recognised(kind)}`}
            />
          ))}
          {covered.map(({ id, lat, lon }) => (
            <Capital
              key={id}
              at={projection([lon, lat])}
              id={id}
              name={nameOf(id)}
              size={size}
              isBelow={hasOneAbove(id)}
            />
          ))}
        </svg>
        <Key governments={governments} recognisers={recognisers} nameOf={nameOf} />
        {held.length > 0 && <CloseUp marks={marks} room={width} nameOf={nameOf} />}
      </div>
      <p class="quiet">
        Land outlines; borders of the time are not drawn. Actors stand at their capitals.
        {unplaced.length > 0 && ` Without a position in the record: ${listInWords(unplaced.map(nameOf))}.`}
      </p>
    </Figure>
  );
}

interface CapitalProps {
  readonly at: readonly [number, number] | null;
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Whether its name stands below it, off that of another. */
  readonly isBelow: boolean;
}

function Capital({ at, id, name, size, isBelow }: CapitalProps) {
  if (!at) return null;
  return (
    <g class="capital" transform={`translate(${at[0]} ${at[1]})`}>
      <title>{name}</title>
      <circle r={size * 2} />
      <text y={isBelow ? size * 2 + 14 : -size * 2 - 4}>{id}</text>
    </g>
  );
}

type KeyProps = Pick<ReturnType<typeof mapMarks>, 'governments' | 'recognisers'> & {
  readonly nameOf: NameOf;
};

function Key({ governments: [first, second], recognisers, nameOf }: KeyProps) {
  const shapes = (
    [
      ['first', first && `recognises ${nameOf(first)}`],
      ['second', second && `recognises ${nameOf(second)}`],
      ['both', 'recognises both'],
    ] as const
  ).filter(([kind, words]) => words && recognisers.some(({ of }) => of === kind));
  return (
    <ul class="key">
      {shapes.map(([kind, words]) => (
        <li key={kind}>
          <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
            <Recogniser kind={kind} at={[7, 7]} size={3.5} />
          </svg>{' '}
          {words}
        </li>
      ))}
      <li>
        <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
          <g class="capital">
            <circle cx={9} cy={9} r={7} />
          </g>
        </svg>{' '}
        capital of an actor whose dealings are covered
      </li>
    </ul>
  );
}
