import { own } from '../../../base/own.ts';
import type { ArgumentFigure } from '../../../manuscript/argument/argument.ts';
import { Go } from '../../parts/go.tsx';
import { RelationsFigure } from '../../parts/relations/relations-figure.tsx';
import { type Route, readHash } from '../../route.ts';
import { views } from '../../views.ts';
import { RangePlot } from '../claims/range-plot.tsx';
import { rangeRows } from '../claims/range-rows.ts';
import { rollCalls, voteChoice } from '../votes/roll-calls.ts';
import { TotalsFigure } from '../votes/totals-figure.tsx';
import '../../style/votes.css';
import type { Reading } from './reading.ts';
import { Words } from './text.tsx';

/** A figure that the text sets: drawn where its view has one drawing for it, else a card that leads there; with its caption. */
export function FigureInText({ figure, reading }: { figure: ArgumentFigure; reading: Reading }) {
  const { whatIf, unread: _, ...place } = readHash(figure.address);
  const to: Partial<Route> = { ...place, ...(Object.keys(whatIf).length > 0 ? { whatIf } : {}) };
  const name = views.find(({ view }) => view === place.view)?.name ?? 'the page';
  return (
    <div class="read-figure">
      <Drawn address={figure.address} place={place} reading={reading} />
      <p class="read-caption" dir="auto">
        <Words inlines={figure.caption} reading={reading} />{' '}
        <Go state={reading.state} to={to} class="screen-only">
          Open in {name}
        </Go>
      </p>
    </div>
  );
}

interface DrawnProps {
  readonly address: string;
  readonly place: Omit<Route, 'whatIf' | 'unread'>;
  readonly reading: Reading;
}

function Drawn({ address, place, reading }: DrawnProps) {
  const { state } = reading;
  const { data, report } = state.study;
  const relations = own(data.figures ?? {}, address);
  if (relations) return <RelationsFigure drawing={relations} state={state} />;
  if (place.view === 'votes') {
    const votes = rollCalls(data);
    const tests = report.claims.map(({ test }) => test);
    const chosen = voteChoice(votes, { of: place.of, tests });
    if (!chosen) return null;
    const { tag, first, second } = chosen;
    const shown = tag === undefined ? votes : votes.filter(({ tags }) => tags.includes(tag));
    return (
      <TotalsFigure data={data} tag={tag ?? 'any question'} votes={shown} first={first} second={second} />
    );
  }
  const claim = place.claim === undefined ? undefined : reading.claims.value.get(place.claim);
  const part = claim?.parts.find((each) => rangeRows(each).length > 0);
  return claim && part ? <RangePlot part={part} title={`Both sides of the test (${claim.id})`} /> : null;
}
