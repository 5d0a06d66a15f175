import { useMemo, useRef } from 'preact/hooks';
import { countOf, numberInWords } from '../../publish/words/number-words.ts';
import type { WhatIf } from '../engine/engine.ts';
import { isAsKnown } from '../known-report.ts';
import type { State } from '../state.ts';
import '../style/what-if.css';
import { isChanged } from '../what-if-words.ts';
import { AccountChoice } from './what-if/account-choice.tsx';
import type { Change } from './what-if/change.ts';
import { ChangeList } from './what-if/change-list.tsx';
import { FactSwitches } from './what-if/fact-switches.tsx';
import { ReadingChoice } from './what-if/reading-choice.tsx';
import { ruleChanges } from './what-if/rule-changes.ts';
import { RuleOutcome } from './what-if/rule-outcome.tsx';
import { ScenarioChoice } from './what-if/scenario-choice.tsx';
import { SourceSwitches } from './what-if/source-switches.tsx';
import { type VerdictChanges, verdictChanges } from './what-if/verdict-changes.ts';
import { VerdictTable } from './what-if/verdict-table.tsx';

/** What if: a scenario, other accounts, other readings, without this source or that fact; and what becomes of every verdict. */
export function WhatIfView({ state }: { state: State }) {
  const whatIf = state.whatIf.value;
  const { study } = state;
  const published = study.report;
  const known = state.known.value;
  const judged = state.isWaiting.value ? undefined : state.report.value;
  const isDone = judged !== undefined && !state.isRough.value;
  // an answer from the file stays, unless what a loss moves in few worlds came out a little otherwise
  const isOther = known !== undefined && isDone && !isAsKnown(known, judged);
  const report = known && !isOther ? known : judged;
  const changes = useMemo(() => report && verdictChanges(published, report), [published, report]);
  const rules = useMemo(() => (judged ? ruleChanges(published, judged) : []), [published, judged]);
  const head = useRef<HTMLHeadingElement>(null);
  const change: Change = (next) => state.go({ view: 'what-if', whatIf: next });
  const switches = { state, whatIf, change };
  return (
    <section class="what-if" aria-labelledby="what-if-head">
      <h2 id="what-if-head">What if</h2>
      <p class="lead">
        Suppose that something had not been, that a source is wrong, that one author alone is right, that acts
        are weighed otherwise.{' '}
        {published.claims.some(({ rests }) => rests) &&
          'What one such change does alone was worked out beforehand, as far as it could be; all else is computed here, and each answer says which. '}
        The address keeps what you changed.
      </p>
      <ChangeList {...switches} />
      <div class="tally">
        <p role="status">
          {tallyInWords(
            changes,
            state,
            report && { worlds: report.worlds, isKnown: known !== undefined, isDone, isOther },
          )}
        </p>
        <button type="button" class="button to-verdicts" onClick={() => goTo(head.current)}>
          See the verdicts
        </button>
      </div>
      <div class="halves">
        <div class="controls">
          <SourceSwitches {...switches} />
          <ScenarioChoice {...switches} />
          <AccountChoice {...switches} />
          <FactSwitches {...switches} />
          <ReadingChoice {...switches} />
        </div>
        <section class="outcome" aria-labelledby="outcome-head">
          <h3 id="outcome-head" tabIndex={-1} ref={head}>
            Verdicts that differ
          </h3>
          {changes ? <Outcome changes={changes} state={state} /> : <p class="quiet">Not known yet.</p>}
          <RuleOutcome changes={rules} />
        </section>
      </div>
    </section>
  );
}

function goTo(head: HTMLElement | null): void {
  head?.focus({ preventScroll: true });
  head?.scrollIntoView();
}

function Outcome({ changes: { changed, unchanged }, state }: { changes: VerdictChanges; state: State }) {
  return (
    <>
      {changed.length === 0 ? (
        <p class="quiet">None.</p>
      ) : (
        <VerdictTable
          caption="Share of worlds in which each claim is true, as published and under your changes; the change in points of a hundred"
          changes={changed}
          state={state}
        />
      )}
      {unchanged.length > 0 && (
        <details class="same">
          <summary>{countOf(unchanged.length, 'claim stands', 'claims stand')} as published</summary>
          <VerdictTable caption="Claims that the changes do not touch" changes={unchanged} state={state} />
        </details>
      )}
    </>
  );
}

/** How many claims differ, from how many worlds that is known, and whether it was worked out beforehand or here. */
function tallyInWords(found: VerdictChanges | undefined, { study, whatIf }: State, from: Found): string {
  if (!found || !from) return 'Judging again under your changes …';
  const { changed, unchanged } = found;
  const all = changed.length + unchanged.length;
  const others = changed.filter(({ isOtherVerdict }) => isOtherVerdict).length;
  const where = isChanged(whatIf.value) ? ` ${fromWhere(from, study.data.worlds, whatIf.value)}` : '';
  if (changed.length === 0) return `All ${countOf(all, 'claim')} stand as published.${where}`;
  const verb = changed.length === 1 ? 'differs' : 'differ';
  const verdicts =
    others === 0 ? 'none with another verdict' : `${numberInWords(others)} with another verdict`;
  return `${numberInWords(changed.length)} of ${countOf(all, 'claim')} ${verb} from the published study, ${verdicts}.${where}`;
}

type Found =
  | {
      readonly worlds: number;
      /** Whether the file has it, whether it was judged here too, and whether that moved a share. */
      readonly isKnown: boolean;
      readonly isDone: boolean;
      readonly isOther: boolean;
    }
  | undefined;

/** A loss was tried beforehand in some worlds, and in all of them where it moves a claim in those, or may bring it down. */
const isLoss = ({ without = [], drop = [] }: WhatIf): boolean => without.length + drop.length > 0;

function fromWhere(
  { worlds, isKnown, isDone, isOther }: NonNullable<Found>,
  all: number,
  whatIf: WhatIf,
): string {
  const inAll = `in all ${countOf(all, 'world')}`;
  if (isOther)
    return `Worked out beforehand; shares that it moves in few worlds were computed here, ${inAll}.`;
  if (isKnown && isLoss(whatIf) && !isDone)
    return 'Worked out beforehand; shares that it moves in few worlds are still being computed.';
  if (isKnown) return `Worked out beforehand, ${inAll}.`;
  if (worlds >= all) return `Computed here, ${inAll}.`;
  return `Computed here, in the first ${countOf(worlds, 'world')}; the other ${numberInWords(all - worlds)} are being drawn.`;
}
