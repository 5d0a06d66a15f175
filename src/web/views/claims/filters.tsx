import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { verdictWords } from '../../../argue/judge-report.ts';
import { flagMeaning } from '../../../publish/words/flag-words.ts';
import { type LedgerOrder, ledgerOrders } from '../../ledger-orders.ts';
import { Verdict } from '../../parts/verdict.tsx';
import type { State } from '../../state.ts';
import { orderOf, studyThemes } from './arranged.ts';
import { countVerdicts } from './claim-signs.ts';
import { type Filter, filterOf, isOpen, placeOf, signs } from './ledger-filter.ts';

const orderNames: Readonly<Record<LedgerOrder, string>> = {
  theme: 'by theme',
  section: 'by section of the study',
  surprise: 'most surprising first',
  fragility: 'most fragile first',
};

/** The search box, the order, and a button for each verdict and sign that some claim has. All of it is in the address, and nowhere else. */
export function Filters({ state, claims }: { state: State; claims: readonly ClaimVerdict[] }) {
  const filter = filterOf(state.route.value ?? {});
  const { words, verdicts } = filter;
  const counts = countVerdicts(claims);
  const box = useRef<HTMLInputElement>(null);
  const set = (change: Partial<Filter>) => state.go(placeOf({ ...filter, ...change }), 'replace');
  const showAll = () => {
    set({ words: '', verdicts: [], signs: [] });
    box.current?.focus();
  };
  return (
    <search class="claims-filters">
      <div class="claims-asked">
        <label class="claims-search">
          <span>Search</span>
          <input
            ref={box}
            type="search"
            value={words}
            placeholder="words, names in any script or romanisation"
            onInput={(event) => set({ words: event.currentTarget.value })}
          />
        </label>
        <Order state={state} />
      </div>
      <fieldset class="toggles">
        <legend class="unseen">Show only</legend>
        {verdictWords
          .filter((word) => counts.has(word) || verdicts.includes(word))
          .map((word) => (
            <Toggle
              key={word}
              on={verdicts.includes(word)}
              press={() => set({ verdicts: toggled(verdicts, word) })}
              count={counts.get(word) ?? 0}
            >
              <Verdict word={word} />
            </Toggle>
          ))}
        {signs.map(({ sign, name, has }) => {
          const on = filter.signs.includes(sign);
          const count = claims.filter(has).length;
          if (count === 0 && !on) return null;
          const press = () => set({ signs: toggled(filter.signs, sign) });
          return (
            <Toggle key={sign} on={on} press={press} count={count}>
              <span class="flag" title={flagMeaning(name)}>
                {name}
              </span>
            </Toggle>
          );
        })}
        {!isOpen(filter) && (
          <button type="button" class="plain" onClick={showAll}>
            Show all
          </button>
        )}
      </fieldset>
    </search>
  );
}

function Order({ state }: { state: State }) {
  const hasThemes = studyThemes(state.study.data).length > 0;
  const orders = ledgerOrders.filter((order) => order !== 'theme' || hasThemes);
  const choose = (order: LedgerOrder) =>
    state.go({ order: order === orders[0] ? undefined : order }, 'replace');
  return (
    <label class="claims-order">
      <span>Order</span>
      <select
        value={orderOf(state)}
        onChange={({ currentTarget }) => choose(currentTarget.value as LedgerOrder)}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {orderNames[order]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ToggleProps {
  readonly on: boolean;
  readonly press: () => void;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Toggle({ on, press, count, children }: ToggleProps) {
  return (
    <button type="button" class="toggle" aria-pressed={on} onClick={press}>
      {children} <span class="count">{count}</span>
    </button>
  );
}

function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}
