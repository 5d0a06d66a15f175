import { own } from '../../../base/own.ts';
import type { ArgumentFigure } from '../../../manuscript/argument/argument.ts';
import { Go } from '../../parts/go.tsx';
import { RelationsFigure } from '../../parts/relations/relations-figure.tsx';
import { type Route, readHash } from '../../route.ts';
import { views } from '../../views.ts';
import { RangePlot } from '../claims/range-plot.tsx';
import { rangeRows } from '../claims/range-rows.ts';
import type { Reading } from './reading.ts';
import { Words } from './text.tsx';
import { ViewFigure } from './view-figure.tsx';

/** A figure that the text sets: drawn where its view has one drawing for it, else a card that leads there; with its caption. */
export function FigureInText({ figure, reading }: { figure: ArgumentFigure; reading: Reading }) {
  const { whatIf, unread: _, ...place } = readHash(figure.address);
  const isChanged = Object.keys(whatIf).length > 0;
  const to: Partial<Route> = { ...place, ...(isChanged ? { whatIf } : {}) };
  const name = views.find(({ view }) => view === place.view)?.name ?? 'the page';
  return (
    <div class="read-figure">
      {!isChanged && <Drawn address={figure.address} place={place} reading={reading} />}
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
  const relations = own(state.study.data.figures ?? {}, address);
  if (relations) return <RelationsFigure drawing={relations} state={state} />;
  if (views.some((each) => each.view === place.view && 'hasFigure' in each))
    return <ViewFigure state={state} address={address} view={place.view} />;
  const claim = place.claim === undefined ? undefined : reading.claims.value.get(place.claim);
  const part = claim?.parts.find((each) => rangeRows(each).length > 0);
  return claim && part ? (
    <RangePlot part={part} title="Both sides of the test" of={claim.says.replace(/\.$/, '')} />
  ) : null;
}
