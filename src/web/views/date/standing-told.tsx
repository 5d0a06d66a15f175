import type { StudyData } from '../../../publish/study-data.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { FactLink } from '../../parts/fact/named.tsx';
import type { State } from '../../state.ts';
import type { NameOf } from './names.ts';
import { ShortList } from './short-list.tsx';
import { doubtInWords, sinceInWords } from './since-words.ts';
import { type StandingRow, standingGroups } from './standing-rows.ts';

interface Props {
  readonly state: State;
  readonly report: DateReport;
  readonly data: StudyData;
  readonly nameOf: NameOf;
}

/** Of what else stood, these come first: they set two actors against each other, or bind them. */
const weighty = ['war', 'crisis', 'embargo', 'patronage'];

/** What stood, in words: wars and crises, who sat where, the treaties in force, the latest first. */
export function StandingTold({ state, report, data, nameOf }: Props) {
  const groups = standingGroups(report, data, nameOf);
  const rowsOf = (kind: string) => groups.filter((group) => group.kind === kind).flatMap(({ rows }) => rows);
  const seats = rowsOf('seat');
  const others = rowsOf('other').filter(({ kind }) => weighty.includes(kind));
  const treaties = [...rowsOf('instrument')].sort((one, other) => other.since - one.since);
  const row = (each: StandingRow) => <Stood key={each.fact} state={state} row={each} nameOf={nameOf} />;
  return (
    <>
      {others.length > 0 && (
        <ShortList items={others.map(row)} most={6} rest={(count) => countOf(count, 'other')} />
      )}
      {seats.length > 0 && (
        <p>
          Seats:{' '}
          {listInWords(seats.map(({ what, who }) => `${what}, held by ${listInWords(who.map(nameOf))}`))}.
        </p>
      )}
      <p class="told-head">
        {treaties.length === 0
          ? 'Of treaties and other instruments the record has none in force.'
          : `${countOf(treaties.length, 'instrument')} of the record in force, the latest first:`}
      </p>
      <ShortList
        items={treaties.map(row)}
        most={6}
        rest={(count) => `${countOf(count, 'earlier one')} in force`}
      />
    </>
  );
}

function Stood({ state, row, nameOf }: { state: State; row: StandingRow; nameOf: NameOf }) {
  const { fact, kind, what, who, level, share } = row;
  const words = [
    kind === 'instrument' ? '' : kind,
    listInWords(who.map(nameOf)),
    level?.replaceAll('-', ' ') ?? '',
    `since ${sinceInWords(row)}`,
    doubtInWords(share),
  ];
  return (
    <>
      <FactLink state={state} id={fact} title={what} /> <small>{words.filter(Boolean).join('; ')}</small>
    </>
  );
}
