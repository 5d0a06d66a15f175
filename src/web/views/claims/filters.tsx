import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { ClaimVerdict, VerdictWord } from '../../../argue/judge-report.ts';
import { verdictWords } from '../../../argue/judge-report.ts';
import { dependsOnChoice } from '../../../publish/judge-text.ts';
import { flagMeaning } from '../../../publish/words/flag-words.ts';
import { turnsOnTalk } from '../../../publish/words/reading-words.ts';
import { witnessesPart } from '../../../publish/words/second-words.ts';
import { Verdict } from '../../parts/verdict.tsx';
import { countVerdicts, dependsOnReading } from './claim-signs.ts';

type Sign =
  | 'contested'
  | 'asserted'
  | 'fragile'
  | 'talk'
  | 'thin'
  | 'could-not-fail'
  | 'choice'
  | 'reading'
  | 'second';

/** What the ledger shows: claims that have one of the verdicts (any when none is chosen), every sign, and the words. */
export interface Filter {
  readonly words: string;
  readonly verdicts: readonly VerdictWord[];
  readonly signs: readonly Sign[];
}

/** A filter that lets everything pass. */
export const noFilter: Filter = { words: '', verdicts: [], signs: [] };

/** The search box, and a button for each verdict and sign that some claim has. */
export function Filters({ filter, claims }: { filter: Signal<Filter>; claims: readonly ClaimVerdict[] }) {
  const counts = countVerdicts(claims);
  const set = (change: Partial<Filter>) => {
    const next = { ...filter.value, ...change };
    filter.value = next.words.trim() + next.verdicts.join() + next.signs.join() === '' ? noFilter : next;
  };
  const { words, verdicts, signs } = filter.value;
  const signCounts: [Sign, string, number][] = [
    ['contested', 'contested', claims.filter(({ contested }) => contested).length],
    ['asserted', 'asserted', claims.filter(({ asserted }) => asserted).length],
    ['fragile', 'fragile', claims.filter(({ fragile }) => fragile).length],
    ['talk', 'turns on talk', claims.filter(turnsOnTalk).length],
    ['thin', 'thin', claims.filter(({ thin }) => thin).length],
    ['could-not-fail', 'could not fail', claims.filter(({ couldNotFail }) => couldNotFail).length],
    ['choice', 'depends on a choice', claims.filter(dependsOnChoice).length],
    ['reading', 'depends on the reading', claims.filter(dependsOnReading).length],
    ['second', 'second witness parts', claims.filter(witnessesPart).length],
  ];
  return (
    <search class="claims-filters">
      <label class="claims-search">
        <span>Search</span>
        <input
          type="search"
          value={words}
          placeholder="words, ids, names in any script or romanisation"
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
      </label>
      <fieldset class="toggles">
        <legend class="unseen">Show only</legend>
        {verdictWords
          .filter((word) => counts.has(word))
          .map((word) => (
            <Toggle
              key={word}
              on={verdicts.includes(word)}
              press={() => set({ verdicts: toggled(verdicts, word) })}
              count={counts.get(word)!}
            >
              <Verdict word={word} />
            </Toggle>
          ))}
        {signCounts
          .filter(([, , count]) => count > 0)
          .map(([sign, name, count]) => (
            <Toggle
              key={sign}
              on={signs.includes(sign)}
              press={() => set({ signs: toggled(signs, sign) })}
              count={count}
            >
              <span class="flag" title={flagMeaning(name)}>
                {name}
              </span>
            </Toggle>
          ))}
        {filter.value !== noFilter && (
          <button type="button" class="plain" onClick={() => set(noFilter)}>
            Show all
          </button>
        )}
      </fieldset>
    </search>
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
