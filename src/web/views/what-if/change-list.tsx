import type { WhatIf } from '../../engine/engine.ts';
import type { State } from '../../state.ts';
import type { Change } from './change.ts';
import { chooseAccount, chooseReading, chooseScenario, toggleFact, toggleSource } from './changes.ts';
import { CopyAddress } from './copy-address.tsx';
import { readingParts, readingValueInWords } from './reading-words.ts';

/** What is changed, each change to be taken back, and the address that holds them all. */
export function ChangeList({ state, whatIf, change }: { state: State; whatIf: WhatIf; change: Change }) {
  const changes = changesInWords(state, whatIf);
  return (
    <div class="changes">
      {changes.length === 0 ? (
        <p class="quiet">Nothing is changed yet: these are the published verdicts.</p>
      ) : (
        <ul aria-label="Changes">
          {changes.map(({ says, without }) => (
            <li key={says}>
              {says}
              <button type="button" aria-label={`Take back: ${says}`} onClick={() => change(without)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <CopyAddress key={JSON.stringify(whatIf)} />
    </div>
  );
}

/** Each change in words, with the changes that remain without it. */
function changesInWords(
  { study: { data } }: State,
  whatIf: WhatIf,
): readonly { readonly says: string; readonly without: WhatIf }[] {
  const { scenario, account, without = [], drop = [], reading = {} } = whatIf;
  const supposed = data.scenarios.find(({ id }) => id === scenario);
  const believed = data.accounts.find(({ id }) => id === account);
  return [
    ...(scenario === undefined
      ? []
      : [{ says: `Supposed: ${supposed?.says ?? scenario}`, without: chooseScenario(whatIf, undefined) }]),
    ...(account === undefined
      ? []
      : [{ says: `Believed: ${believed?.says ?? account}`, without: chooseAccount(whatIf, 'all') }]),
    ...readingParts.flatMap(({ part, asks }) => {
      const value = reading[part];
      const first = data.readings[part][0]!;
      if (value === undefined) return [];
      const says = `${asks} ${readingValueInWords(part, value)}`;
      return [{ says, without: chooseReading(whatIf, { part, value: first, first }) }];
    }),
    ...without.map((id) => {
      const source = data.sources.find((each) => each.id === id);
      return {
        says: `Without ${source?.short ?? id}`,
        without: toggleSource(whatIf, id),
      };
    }),
    ...drop.map((id) => {
      const fact = data.facts.find((each) => each.id === id);
      return {
        says: `Left out: ${fact ? `${fact.title} (${fact.date})` : id}`,
        without: toggleFact(whatIf, id),
      };
    }),
  ];
}
