import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { countOf } from '../../../publish/words/number-words.ts';
import { Go } from '../../parts/go.tsx';
import { VerdictShape } from '../../parts/verdict.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import type { Entry } from '../../search/entries.ts';
import { entryPlace } from '../../search/entry-place.ts';
import { groupWords } from '../../search/found-words.ts';
import { markedPieces, type Piece, passage } from '../../search/marks.ts';
import { type Found, whenOf } from '../../search/search.ts';
import type { State } from '../../state.ts';

/** So many of a group are shown at first, and where a time is asked for, whose course is read in order. */
const AT_FIRST = 8;
const OF_A_TIME = 200;

/** What stands over those of a group that began in the time asked for, that ended in it, and of which neither is sure. */
const heads = ['', 'Ended then', 'Perhaps then: over a longer time, or on a day that is not known'] as const;

interface FoundGroupProps {
  readonly state: State;
  readonly found: Found;
  /** What was found of the group. */
  readonly entries: readonly Entry[];
}

/** What was found of a group, in order; what may have been at another time than was asked for stands apart. */
export function FoundGroup({ state, found, entries }: FoundGroupProps) {
  const [isWhole, setWhole] = useState(false);
  const { group } = entries[0]!;
  const [head, one, many] = groupWords[group];
  const { times } = found.asked;
  const most = times.length > 0 ? OF_A_TIME : AT_FIRST;
  const shown = isWhole || entries.length <= most + 1 ? entries : entries.slice(0, most);
  const rest = entries.length - shown.length;
  const id = `found-${group}`;
  return (
    <section class="found-group" aria-labelledby={id}>
      <h3 id={id}>
        {head} <span class="quiet">{entries.length}</span>
      </h3>
      {heads.map((head, when) => {
        const then = shown.filter((entry) => whenOf(entry, times) === when);
        return (
          then.length > 0 && (
            <Fragment key={head}>
              {head && <h4>{head}</h4>}
              <List {...{ state, found, entries: then }} />
            </Fragment>
          )
        );
      })}
      {rest > 0 && (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          Show the other {countOf(rest, one, many)}
        </button>
      )}
    </section>
  );
}

function List({ state, found, entries }: FoundGroupProps) {
  return (
    <ol class="found">
      {entries.map((entry) => (
        <Row key={entry.id} {...{ state, found, entry }} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly state: State;
  readonly found: Found;
  readonly entry: Entry;
}

function Row({ state, found, entry }: RowProps) {
  const { group, id, title, about, more, date } = entry;
  // of somebody's names only that is marked by which they were found
  const marks = group === 'name' ? { ...found.marks, phrases: [] } : found.marks;
  const when = markedPieces(wholeDates(date ?? ''), marks);
  const head = markedPieces(title, marks);
  const below = markedPieces(about.filter(Boolean).join(' · '), marks);
  const isSeen = [...when, ...head, ...below].some(({ isFound }) => isFound);
  const elsewhere = isSeen
    ? undefined
    : more.flatMap((text) => [passage(text, marks) ?? []]).find(({ length }) => length > 0);
  const isOut = state.leftOut.value.drop?.includes(id);
  return (
    <li>
      {when.length > 0 && (
        <span class="date">
          <Marked pieces={when} />
        </span>
      )}
      <span class="what">
        {group === 'claim' && <ClaimShape state={state} id={id} />}
        <Go state={state} to={entryPlace(entry)}>
          <span dir="auto">
            <Marked pieces={head} />
          </span>
        </Go>
        {isOut && <span class="quiet"> (left out by what you changed)</span>}
        {below.length > 0 && (
          <span class="about quiet" dir="auto">
            <Marked pieces={below} />
          </span>
        )}
        {elsewhere && (
          <span class="passage" dir="auto">
            <Marked pieces={elsewhere} />
          </span>
        )}
      </span>
    </li>
  );
}

/** How a claim stands, once that is known. */
function ClaimShape({ state, id }: { state: State; id: string }) {
  const verdict = state.report.value.claims.find((claim) => claim.id === id)?.verdict;
  if (!verdict || state.isWaiting.value) return null;
  return (
    <>
      <VerdictShape word={verdict} says={verdict} />{' '}
    </>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, isFound }, i) => (isFound ? <mark key={i}>{text}</mark> : text))}</>;
}
