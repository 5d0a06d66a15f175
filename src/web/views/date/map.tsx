import { dayInWords } from '../../../base/day-words.ts';
import type { StudyData } from '../../../publish/study-data.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import '../../style/date-map.css';
import { CloseUp } from './close-up.tsx';
import { type MapMarks, mapMarks } from './map-marks.ts';
import { Recogniser } from './map-shapes.tsx';
import { placeWords, recognisesInWords } from './map-words.ts';
import type { NameOf } from './names.ts';
import { WorldDrawing } from './world-drawing.tsx';

/** Where they are: who recognises which government, the covered actors at their capitals, the places held. */
export function WorldMap({ report, data, nameOf }: { report: DateReport; data: StudyData; nameOf: NameOf }) {
  const marks = mapMarks(report, data);
  const { recognisers, covered, held } = marks;
  if (recognisers.length + covered.length + held.length === 0)
    return <p class="quiet">Nothing that stood on this date has a position in the record.</p>;
  return <MapFigure report={report} marks={marks} nameOf={nameOf} />;
}

const OF = { first: [0], second: [1], both: [0, 1] } as const;

function MapFigure({ report, marks, nameOf }: { report: DateReport; marks: MapMarks; nameOf: NameOf }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { governments, recognisers, covered, held, unplaced } = marks;
  const recognised = (kind: keyof typeof OF) => OF[kind].map((i) => nameOf(governments[i]!)).join(', ');
  const describes = mapInWords(marks, report.places, nameOf);
  const says = (id: string) => {
    const capital = covered.some((at) => at.id === id) ? ['its dealings are covered'] : [];
    const recognises = recognisesInWords(report.recognition, id, governments, nameOf);
    return [...capital, ...(recognises ? [recognises] : [])].join('; ');
  };
  return (
    <Figure
      title={`Map of ${dayInWords(report.date)}`}
      id="map"
      worlds={report.worlds}
      shown={dayInWords(report.date)}
      caption={captionOf(report.date, marks, nameOf)}
      facts={report.recognition.map(({ fact }) => fact)}
      describes={describes}
      columns={['What', 'Name', 'Id', 'Recognises, or whose it is', 'Latitude', 'Longitude']}
      rows={[
        ...recognisers.map((at) => ['recogniser', nameOf(at.id), at.id, recognised(at.of), at.lat, at.lon]),
        ...covered.map((at) => ['covered actor', nameOf(at.id), at.id, undefined, at.lat, at.lon]),
        ...held.map((at) => [
          'place held',
          nameOf(at.id),
          at.id,
          placeWords(report.places, at.id, nameOf),
          at.lat,
          at.lon,
        ]),
      ]}
    >
      <div ref={box}>
        <WorldDrawing
          marks={marks}
          width={width}
          label={`World map. ${describes}`}
          nameOf={nameOf}
          says={says}
        />
        <Key marks={marks} nameOf={nameOf} />
        {held.length > 0 && (
          <CloseUp
            marks={marks}
            room={width}
            nameOf={nameOf}
            says={(id) => placeWords(report.places, id, nameOf)}
          />
        )}
      </div>
      <p class="quiet">
        Land outlines; borders of the time are not drawn. Actors stand at their capitals.
        {unplaced.length > 0 && ` Without a position in the record: ${listInWords(unplaced.map(nameOf))}.`}
      </p>
    </Figure>
  );
}

function captionOf(
  date: DateReport['date'],
  { governments, covered, held }: MapMarks,
  nameOf: NameOf,
): string {
  const parts = [
    ...(governments.length > 0 ? [`who recognised ${listInWords(governments.map(nameOf), 'or')}`] : []),
    ...(covered.length > 0 ? ['the capitals of those whose dealings are covered'] : []),
    ...(held.length > 0 ? ['the places held'] : []),
  ];
  return `Where they were on ${dayInWords(date)}: ${listInWords(parts)}.`;
}

function mapInWords(
  { governments, recognisers, covered, held }: MapMarks,
  places: DateReport['places'],
  nameOf: NameOf,
): string {
  const words = [
    ...governments.map((id, i) => {
      const by = recognisers.filter((each) => OF[each.of].some((j) => j === i)).length;
      return `${nameOf(id)} is recognised by ${countOf(by, 'actor')} on the map`;
    }),
    ...(covered.length > 0 ? [`named are ${listInWords(covered.map(({ id }) => nameOf(id)))}`] : []),
    ...held.map(({ id }) => `${nameOf(id)} is ${placeWords(places, id, nameOf)}`),
  ];
  return `${words.join('; ')}.`;
}

function Key({ marks, nameOf }: { marks: MapMarks; nameOf: NameOf }) {
  const {
    governments: [first, second],
    recognisers,
    covered,
  } = marks;
  const shapes = (
    [
      ['first', first && `recognises ${nameOf(first)}`],
      ['second', second && `recognises ${nameOf(second)}`],
      ['both', 'recognises both'],
    ] as const
  ).filter(([kind]) => recognisers.some(({ of }) => of === kind));
  if (shapes.length === 0 && covered.length === 0) return null;
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
      {covered.length > 0 && (
        <li>
          <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
            <g class="capital">
              <circle cx={9} cy={9} r={7} />
            </g>
          </svg>{' '}
          capital of an actor whose dealings are covered
        </li>
      )}
    </ul>
  );
}
