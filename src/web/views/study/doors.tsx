import { doorsInWords, failing } from '../../../publish/words/finding-words.ts';
import { Go } from '../../parts/go.tsx';
import { beginning } from '../../route.ts';
import type { State } from '../../state.ts';
import { type View, views } from '../../views.ts';
import { shownReport } from './findings.tsx';

/** The view in which the argument is read, where there is one. */
const reading: View | undefined = views.find(({ view }) => (view as string) === 'read')?.view;

/** The doors of the first screen, as links. */
export function Doors({ state }: { state: State }) {
  const report = shownReport(state);
  const { argument, manuscript } = state.study.data;
  const hasArgument = reading !== undefined && Boolean(argument ?? manuscript);
  const to = [
    beginning(hasArgument ? reading : 'claims'),
    { ...beginning('claims'), only: ['fails', 'unlikely'] },
    beginning('what-if'),
  ];
  return (
    <ul class="doors">
      {doorsInWords(report && failing(report.claims), hasArgument).map(({ name, says }, i) => (
        <li key={name}>
          <Go state={state} to={to[i]!}>
            <strong>{name}</strong> <span>{says}</span>
          </Go>
        </li>
      ))}
    </ul>
  );
}
