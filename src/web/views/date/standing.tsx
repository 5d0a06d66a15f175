import { dayInWords } from '../../../base/day-words.ts';
import type { DayBounds, StudyData } from '../../../publish/study-data.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import type { NameOf } from './names.ts';
import { dayInTable, sinceInTable } from './since-words.ts';
import { StandingDrawing } from './standing-drawing.tsx';
import { type StandingGroup, standingGroups } from './standing-rows.ts';

interface Props {
  readonly report: DateReport;
  readonly data: StudyData;
  readonly nameOf: NameOf;
}

/** What stood on the date besides recognition: seats, possessions, instruments in force, other spells. */
export function Standing({ report, data, nameOf }: Props) {
  const groups = standingGroups(report, data, nameOf);
  if (groups.length === 0) return <p class="quiet">Nothing else in the record stood on this date.</p>;
  return <StandingFigure groups={groups} report={report} data={data} nameOf={nameOf} />;
}

function StandingFigure({
  groups,
  report: { date, worlds },
  data,
  nameOf,
}: Props & { groups: readonly StandingGroup[] }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const rows = groups.flatMap((group) => group.rows);
  const describes = groupsInWords(groups, nameOf);
  const { start, end } = data.period;
  return (
    <Figure
      title={`What stood on ${dayInWords(date)}`}
      id="standing"
      worlds={worlds}
      shown={dayInWords(date)}
      caption={`What else stood on ${dayInWords(date)}, each from its first day to its last: ${listInWords(headsInWords(groups))}.`}
      facts={rows.flatMap(({ bar }) => bar?.fact.id ?? [])}
      describes={describes}
      columns={['Kind', 'What', 'Held by or among', 'Since', 'Level', 'Share of worlds', ...bounds]}
      rows={rows.map(({ kind, what, who, stated, level, share, bar }) => [
        kind,
        what,
        who.map(nameOf).join(', '),
        sinceInTable(stated ? { stated } : {}),
        level,
        share,
        ...boundsInTable(bar?.fact.first),
        ...boundsInTable(bar?.fact.inForce),
        ...boundsInTable(bar?.fact.end),
      ])}
    >
      <div ref={box}>
        <StandingDrawing
          {...{ groups, width, nameOf }}
          span={{ from: start, to: end + 1 }}
          day={date}
          label={describes}
        />
      </div>
      <p class="quiet">
        From its first day to its last; the upright line is the date. An end that is not certain tapers over
        its range; a point: no end is recorded
        {rows.some(({ bar }) => bar?.signed) && '; hatched: signed and not yet in force'}
        {rows.some(({ share }) => share < 1) && '; dashed: not in every world'}.
      </p>
    </Figure>
  );
}

const bounds = [
  'Began or signed, earliest',
  'Began or signed, latest',
  'In force, earliest',
  'In force, latest',
  'Ended, earliest',
  'Ended, latest',
];

function boundsInTable(days: DayBounds | undefined): [string | undefined, string | undefined] {
  return [dayInTable(days?.earliest), dayInTable(days?.latest)];
}

const headsInWords = (groups: readonly StandingGroup[]): string[] =>
  groups.map(({ head, rows }) => `${head.toLowerCase()} (${rows.length})`);

function groupsInWords(groups: readonly StandingGroup[], nameOf: NameOf): string {
  const seats = groups.find(({ kind }) => kind === 'seat')?.rows ?? [];
  const held = seats.map(({ what, who }) => `${what} by ${listInWords(who.map(nameOf))}`);
  const places = groups.find(({ kind }) => kind === 'possession')?.rows ?? [];
  const holders = [...new Set(places.flatMap(({ who }) => who))].map((id) => {
    const own = places.filter(({ who }) => who.includes(id));
    return `${nameOf(id)} ${countOf(own.length, 'place')}`;
  });
  return [
    `Bars from the first day to the last: ${listInWords(headsInWords(groups))}`,
    ...(held.length > 0 ? [`Seats: ${listInWords(held)}`] : []),
    ...(holders.length > 0 ? [`Held: ${listInWords(holders)}`] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
