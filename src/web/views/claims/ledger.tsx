import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ClaimVerdict, VerdictWord } from '../../../argue/judge-report.ts';
import { verdictWords } from '../../../argue/judge-report.ts';
import { dependsOnChoice, groupClaims } from '../../../publish/judge-text.ts';
import { tallyInWords } from '../../../publish/partings.ts';
import { unsoundInWords } from '../../../publish/words/left-out-words.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { turnsOnTalk } from '../../../publish/words/reading-words.ts';
import { secondTally, witnessesPart } from '../../../publish/words/second-words.ts';
import { accountName } from '../../parts/account-name.ts';
import { ShareLegend } from '../../parts/share-bar.tsx';
import { VerdictShape } from '../../parts/verdict.tsx';
import { Word } from '../../parts/word.tsx';
import { foundIds, studySearch } from '../../search/study-search.ts';
import type { State } from '../../state.ts';
import { accountVerdicts, dependsOnReading } from './claim-signs.ts';
import { Entry } from './entry.tsx';
import { type Filter, Filters, noFilter } from './filters.tsx';
import { FoundFacts } from './found-facts.tsx';
import { Partings } from './partings.tsx';
import { Rules } from './rules.tsx';

/** What is looked for and filtered; kept while a claim is open, so that its reader comes back to the same list. */
const filter = signal<Filter>(noFilter);
/** The claim that was open last: there the reader goes on. */
let lastOpen: string | undefined;

/** Remembers which claim is open, for the way back. */
export function rememberOpen(id: string): void {
  lastOpen = id;
}

/** The ledger: every claim of the study with its verdict, grouped as in the study. */
export function Ledger({ state }: { state: State }) {
  const report = state.report.value;
  const { words } = filter.value;
  const search = studySearch(state.study.data, report.claims);
  const found = foundIds(search, words, 'claims');
  const facts = foundIds(search, words, 'facts');
  const named = search.find(words)?.named ?? [];
  const claims = report.claims.filter((claim) => passes(claim, filter.value, found));
  const only = state.route.value?.only;
  useEffect(() => narrow(only), [only?.join()]);
  useEffect(returnToLast, []);
  return (
    <section class="claims" aria-labelledby="claims-head">
      <h2 id="claims-head">Claims</h2>
      <p class="claims-tally">
        {tallyInWords(report.claims)} {secondTally(report.claims)}
      </p>
      {unsoundInWords(report) && (
        <p class="left-out" dir="auto">
          {unsoundInWords(report)}
        </p>
      )}
      {report.claims.length > 0 && <Filters filter={filter} claims={report.claims} />}
      <p class="shown" role="status">
        {claims.length < report.claims.length &&
          `${countOf(claims.length, 'claim')} of ${report.claims.length} shown.`}
        {named.length > 0 &&
          ` Found by name: ${named
            .slice(0, 6)
            .map(({ name }) => name)
            .join(', ')}${named.length > 6 ? ' and others' : ''}.`}
      </p>
      {report.claims[0] && (
        <Legend
          state={state}
          accounts={accountVerdicts(report.claims[0], report).map(({ id }) =>
            accountName(state.study.data, id),
          )}
        />
      )}
      {groupClaims(claims).map(([group, members], i) => (
        <Group key={group} group={group} claims={members} state={state} isFirst={i === 0} />
      ))}
      {facts && <FoundFacts state={state} facts={facts} />}
      {filter.value === noFilter && (
        <>
          <Partings state={state} />
          <Rules rules={report.rules} />
        </>
      )}
    </section>
  );
}

/** Narrows the list to the verdicts that the address names; what it does not name stays as it is. */
function narrow(only: readonly string[] | undefined): void {
  if (only) filter.value = { ...noFilter, verdicts: verdictWords.filter((word) => only.includes(word)) };
}

function returnToLast(): void {
  if (!lastOpen) return;
  const link = document.getElementById(`claim-${lastOpen}`);
  lastOpen = undefined;
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'center' });
}

function passes(claim: ClaimVerdict, { verdicts, signs }: Filter, found?: ReadonlySet<string>): boolean {
  return (
    (!found || found.has(claim.id)) &&
    (verdicts.length === 0 || verdicts.includes(claim.verdict satisfies VerdictWord)) &&
    (!signs.includes('contested') || claim.contested) &&
    (!signs.includes('asserted') || claim.asserted) &&
    (!signs.includes('fragile') || claim.fragile === true) &&
    (!signs.includes('talk') || turnsOnTalk(claim)) &&
    (!signs.includes('could-not-fail') || claim.couldNotFail === true) &&
    (!signs.includes('thin') || claim.thin !== undefined) &&
    (!signs.includes('choice') || dependsOnChoice(claim)) &&
    (!signs.includes('reading') || dependsOnReading(claim)) &&
    (!signs.includes('second') || witnessesPart(claim))
  );
}

function Legend({ accounts, state }: { accounts: readonly string[]; state: State }) {
  return (
    <p class="legend">
      <ShareLegend />
      <span class="legend-verdicts">
        {verdictWords.map((word) => (
          <span key={word}>
            <VerdictShape word={word} /> {word}
          </span>
        ))}
      </span>
      {accounts.length > 1 && (
        <span class="legend-accounts">
          {' '}
          <Word state={state} of="account">
            Accounts
          </Word>{' '}
          from left to right: {accounts.join(', ')}.
        </span>
      )}
    </p>
  );
}

interface GroupProps {
  readonly group: string;
  readonly claims: readonly ClaimVerdict[];
  readonly state: State;
  readonly isFirst: boolean;
}

function Group({ group, claims, state, isFirst }: GroupProps) {
  const accounts = accountVerdicts(claims[0]!, state.report.value);
  return (
    <section class="group">
      <div class="group-head">
        <h3>{group || 'All claims'}</h3>
        {accounts.length > 1 && (
          <div class={`account-names${isFirst ? '' : ' again'}`} aria-hidden="true">
            {accounts.map(({ id }) => (
              <span key={id}>
                <span class="account-name">{accountName(state.study.data, id)}</span>
              </span>
            ))}
          </div>
        )}
      </div>
      <ol class="ledger">
        {claims.map((claim) => (
          <Entry key={claim.id} claim={claim} state={state} />
        ))}
      </ol>
    </section>
  );
}
