import type { WhatIf } from '../../engine/engine.ts';
import { Word } from '../../parts/word.tsx';
import type { State } from '../../state.ts';
import type { Change } from './change.ts';
import { chooseAccount } from './changes.ts';

/** Whom to believe: one of the author's accounts, or every source. */
export function AccountChoice({ state, whatIf, change }: { state: State; whatIf: WhatIf; change: Change }) {
  const chosen = whatIf.account ?? 'all';
  const accounts = [{ id: 'all', says: 'Every source is believed' }, ...state.study.data.accounts];
  return (
    <fieldset>
      <legend>
        Whom to believe: an{' '}
        <Word state={state} of="account">
          account
        </Word>
      </legend>
      {accounts.map(({ id, says }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name="account"
            checked={id === chosen}
            onChange={() => change(chooseAccount(whatIf, id))}
          />
          <span>
            {says}
            {id === 'all' && <span class="quiet"> (published)</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
