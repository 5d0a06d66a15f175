import type { ComponentChildren } from 'preact';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { flagsOf } from '../../../publish/judge-text.ts';
import { flagMeaning } from '../../../publish/words/flag-words.ts';
import { countedInWords } from '../../../publish/words/row-words.ts';
import { witnessesPart } from '../../../publish/words/second-words.ts';
import { explanation, trueShare } from '../../../publish/words/verdict-words.ts';
import { whyInWords } from '../../../publish/words/why-words.ts';
import { accountName } from '../../parts/account-name.ts';
import { Go } from '../../parts/go.tsx';
import { ShareBar, shareInWords } from '../../parts/share-bar.tsx';
import { Verdict, VerdictShape } from '../../parts/verdict.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { SecondLine } from './claim-second.tsx';
import { type AccountVerdict, accountVerdicts, dependsOnReading } from './claim-signs.ts';

/** One claim of the ledger: verdict, sentence, number with how much is behind it, what each account makes of it, why in a line; all else is folded behind it. */
export function Entry({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const report = state.report.value;
  const accounts = accountVerdicts(claim, report);
  const nameOf = (id: string) => accountName(state.study.data, id);
  return (
    <li class="claim">
      <EntryHead claim={claim} state={state} flags={<Flags claim={claim} />} />
      {accounts.length > 1 && <Matrix accounts={accounts} state={state} />}
      <p class="why" dir="auto">
        {wholeDates(whyInWords(claim, report, nameOf))}
      </p>
      {witnessesPart(claim) && <SecondLine claim={claim} />}
      <details class="behind">
        <summary>
          How it was judged<span class="unseen">: {claim.says}</span>
        </summary>
        <p class="aloud" dir="auto">
          <span class="quiet">Asked:</span> {wholeDates(claim.aloud)}?
        </p>
        <p class="told" dir="auto">
          {wholeDates(explanation(claim, report, nameOf))}
        </p>
        {!witnessesPart(claim) && <SecondLine claim={claim} />}
        <p>
          <Go state={state} to={{ view: 'claims', claim: claim.id }}>
            Its facts and their sources
          </Go>
        </p>
      </details>
    </li>
  );
}

/** What stands first of a claim in the ledger: its verdict, the published one where that is another, its words, its share of worlds. */
export function EntryHead({
  claim,
  state,
  flags,
}: {
  claim: ClaimVerdict;
  state: State;
  flags?: ComponentChildren;
}) {
  const published = state.study.report.claims.find(({ id }) => id === claim.id);
  return (
    <>
      <p class="verdict-line">
        <Verdict word={claim.verdict} />
        {flags}
        {isChanged(state.whatIf.value) && published && published.verdict !== claim.verdict && (
          <span class="was">
            published: <Verdict word={published.verdict} />
          </span>
        )}
      </p>
      <p class="says" dir="auto">
        <Go state={state} to={{ view: 'claims', claim: claim.id }} id={`claim-${claim.id}`}>
          {claim.says}
        </Go>
      </p>
      <p class="measure">
        <ShareBar share={claim.share} />
        <span class="percent">{trueShare(claim)}</span>
        <span class="counted">{countedInWords(claim)}</span>
      </p>
    </>
  );
}

/** What is to be known of a verdict beside its word: that accounts part over it, or that it depends on the reading. */
export function Flags({ claim }: { claim: ClaimVerdict }) {
  const flags = [...flagsOf(claim), ...(dependsOnReading(claim) ? ['depends on the reading'] : [])];
  return (
    <>
      {flags.map((flag) => (
        <span key={flag} class="flag" title={flagMeaning(flag)}>
          {flag}
        </span>
      ))}
    </>
  );
}

function Matrix({ accounts, state }: { accounts: readonly AccountVerdict[]; state: State }) {
  const nameOf = (id: string) => accountName(state.study.data, id);
  const words = accounts.map(({ id, verdict }) => `${nameOf(id)}: ${verdict}`);
  return (
    <p class="matrix" role="img" aria-label={`Accounts. ${words.join(', ')}`}>
      {accounts.map(({ id, verdict, share }) => (
        <span key={id} title={`${nameOf(id)}: ${verdict}, ${shareInWords(share)}`}>
          <VerdictShape word={verdict} />
        </span>
      ))}
    </p>
  );
}
