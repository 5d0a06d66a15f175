import type { ComponentChildren } from 'preact';
import { dayInWords } from '../../../base/day-words.ts';
import type { DateReport, StandingTie } from '../../../measure/date-report.ts';
import { Figure, type FigureCell } from '../../parts/figure.tsx';
import type { NameOf } from './names.ts';
import { doubtInWords, sinceInTable, sinceInWords } from './since-words.ts';

/** What stood on the date besides recognition: seats, possessions, instruments in force, other spells. */
export function Standing({ report, nameOf }: { report: DateReport; nameOf: NameOf }) {
  const { seats, possessions, instruments, standing, date } = report;
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  const ties = (kind: string, all: readonly StandingTie[]): FigureCell[][] =>
    all.map(({ of, by, since, level, share }) => [
      kind,
      nameOf(of),
      nameOf(by),
      sinceInTable(since),
      level,
      share,
    ]);
  return (
    <Figure
      title={`What stood on ${dayInWords(date)}`}
      describes={`Seats (${seats.length}), possessions (${possessions.length}), instruments in force (${instruments.length}), and other spells (${standing.length}).`}
      columns={['Kind', 'What', 'Held by or among', 'Since', 'Level', 'Share of worlds']}
      rows={[
        ...ties('seat', seats),
        ...ties('possession', possessions),
        ...instruments.map(({ title, parties, since, share }) => [
          'instrument',
          title,
          names(parties),
          sinceInTable(since),
          undefined,
          share,
        ]),
        ...standing.map(({ kind, title, parties, since, share }) => [
          kind,
          title,
          names(parties),
          sinceInTable(since),
          undefined,
          share,
        ]),
      ]}
    >
      <TieTable head="Seats" what="Seat" all={seats} nameOf={nameOf} />
      <TieTable head="Possessions" what="Place" all={possessions} nameOf={nameOf} />
      <PlainTable head="Instruments in force" columns={['Instrument', 'Parties', 'Since']}>
        {instruments.map(({ id, title, parties, since, share }) => (
          <tr key={id}>
            <td class="title">{title}</td>
            <td>
              <Actors ids={parties} nameOf={nameOf} />
            </td>
            <Since since={since} share={share} />
          </tr>
        ))}
      </PlainTable>
      <PlainTable head="Also standing" columns={['What', 'Among', 'Since']}>
        {standing.map(({ id, kind, title, parties, since, share }) => (
          <tr key={id}>
            <td>
              <span class="kind">{kind}</span> <span class="title">{title === kind ? '' : title}</span>
            </td>
            <td>
              <Actors ids={parties} nameOf={nameOf} />
            </td>
            <Since since={since} share={share} />
          </tr>
        ))}
      </PlainTable>
    </Figure>
  );
}

interface TieTableProps {
  readonly head: string;
  readonly what: string;
  readonly all: readonly StandingTie[];
  readonly nameOf: NameOf;
}

function TieTable({ head, what, all, nameOf }: TieTableProps) {
  return (
    <PlainTable head={head} columns={[what, 'Held by', 'Since']}>
      {all.map(({ fact, of, by, since, level, share }) => (
        <tr key={`${fact} ${of} ${by}`}>
          <td>
            {nameOf(of)} <small>{of}</small>
          </td>
          <td>
            <Actors ids={[by]} nameOf={nameOf} />
            {level && `, ${level}`}
          </td>
          <Since since={since} share={share} />
        </tr>
      ))}
    </PlainTable>
  );
}

function PlainTable(props: { head: string; columns: readonly string[]; children: ComponentChildren[] }) {
  const { head, columns, children } = props;
  if (children.length === 0) return null;
  return (
    <table class="date-standing">
      <caption>{head}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Actors({ ids, nameOf }: { ids: readonly string[]; nameOf: NameOf }) {
  return (
    <>
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && ', '}
          {nameOf(id)} {nameOf(id) !== id && <small>{id}</small>}
        </span>
      ))}
    </>
  );
}

function Since({ since, share }: { since: number; share: number }) {
  return (
    <td class="since">
      {sinceInWords(since)}
      {share < 1 && <small> {doubtInWords(share)}</small>}
    </td>
  );
}
