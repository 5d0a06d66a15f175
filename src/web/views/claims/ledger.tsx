import { useEffect } from 'preact/hooks';
import { tallyInWords } from '../../../publish/partings.ts';
import { unsoundInWords } from '../../../publish/words/left-out-words.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { secondTally } from '../../../publish/words/second-words.ts';
import { accountName } from '../../parts/account-name.ts';
import { Go } from '../../parts/go.tsx';
import { ShareLegend } from '../../parts/share-bar.tsx';
import { Word } from '../../parts/word.tsx';
import { foundIds, studySearch } from '../../search/study-search.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { orderOf, shownClaims } from './arranged.ts';
import { accountVerdicts } from './claim-signs.ts';
import { Entry } from './entry.tsx';
import { Filters } from './filters.tsx';
import { FoundFacts } from './found-facts.tsx';
import { type Filter, filterOf, isOpen, passes, placeOf, signs } from './ledger-filter.ts';
import { type Group, isRestsKnown } from './levels.ts';
import { Partings } from './partings.tsx';
import { Rules } from './rules.tsx';

/** The claim that was open last: there the reader goes on. */
let lastOpen: string | undefined;

/** Remembers which claim is open, for the way back. */
export function rememberOpen(id: string): void {
  lastOpen = id;
}

/** The ledger: every claim of the study with its verdict, in the order and as far as the address says. */
export function Ledger({ state }: { state: State }) {
  const report = state.report.value;
  const { claims } = report;
  const filter = filterOf(state.route.value ?? {});
  const search = studySearch(state.study.data, claims);
  const facts = foundIds(search, filter.words, 'facts');
  const named = search.find(filter.words)?.named ?? [];
  const groups = shownClaims(state);
  const shown = groups.reduce((sum, group) => sum + group.claims.length, 0);
  const isByFragility = orderOf(state) === 'fragility';
  useEffect(returnToLast, []);
  return (
    <section class="claims" aria-labelledby="claims-head">
      <h2 id="claims-head">Claims</h2>
      <p class="claims-tally">
        {tallyInWords(claims)} {secondTally(claims)}
      </p>
      {unsoundInWords(report) && (
        <p class="left-out" dir="auto">
          {unsoundInWords(report)}
        </p>
      )}
      {claims.length > 0 && <Filters state={state} claims={claims} />}
      <p class="shown" role="status">
        {shown < claims.length && `${countOf(shown, 'claim')} of ${claims.length} shown.`}
        {named.length > 0 &&
          ` Found by name: ${named
            .slice(0, 6)
            .map(({ name }) => name)
            .join(', ')}${named.length > 6 ? ' and others' : ''}.`}
      </p>
      {shown === 0 && claims.length > 0 && <NoneShown state={state} filter={filter} />}
      {shown > 0 && (
        <Legend
          state={state}
          accounts={accountVerdicts(claims[0]!, report).map(({ id }) => accountName(state.study.data, id))}
        />
      )}
      {isByFragility && !isRestsKnown(claims) && (
        <p class="quiet">
          What the loss of a source would turn was not worked out
          {isChanged(state.whatIf.value) ? ' under your changes' : ' for this page'}: the order goes by rows,
          choices and accounts.
        </p>
      )}
      {groups.map((group, i) => (
        <ClaimGroup key={group.head} group={group} state={state} isFirst={i === 0} />
      ))}
      {facts && <FoundFacts state={state} facts={facts} />}
      {isOpen(filter) && (
        <>
          <Partings state={state} />
          <Rules rules={report.rules} />
        </>
      )}
    </section>
  );
}

/** That no claim is as the reader asks, and what there would be without each thing that they chose. */
function NoneShown({ state, filter }: { state: State; filter: Filter }) {
  const { claims } = state.report.value;
  const found = foundIds(studySearch(state.study.data, claims), filter.words, 'claims');
  const without = [
    ...(found
      ? [{ name: `“${filter.words.trim()}”`, less: { ...filter, words: '' }, found: undefined }]
      : []),
    ...(filter.verdicts.length > 0
      ? [{ name: filter.verdicts.join(' or '), less: { ...filter, verdicts: [] }, found }]
      : []),
    ...signs
      .filter(({ sign }) => filter.signs.includes(sign))
      .map(({ sign, name }) => ({
        name,
        less: { ...filter, signs: filter.signs.filter((each) => each !== sign) },
        found,
      })),
  ].flatMap((each) => {
    const left = claims.filter((claim) => passes(claim, each.less, each.found)).length;
    return left === 0 ? [] : [{ ...each, left }];
  });
  return (
    <div class="none-shown">
      <p>No claim is all of that.</p>
      <ul>
        {without.map(({ name, less, left }) => (
          <li key={name}>
            <Go state={state} to={placeOf(less)}>
              Without {name}: {countOf(left, 'claim')}
            </Go>
          </li>
        ))}
      </ul>
    </div>
  );
}

function returnToLast(): void {
  if (!lastOpen) return;
  const link = document.getElementById(`claim-${lastOpen}`);
  lastOpen = undefined;
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'center' });
}

function Legend({ accounts, state }: { accounts: readonly string[]; state: State }) {
  return (
    <p class="legend">
      <ShareLegend />
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
  readonly group: Group;
  readonly state: State;
  readonly isFirst: boolean;
}

function ClaimGroup({ group: { head, claims }, state, isFirst }: GroupProps) {
  const accounts = accountVerdicts(claims[0]!, state.report.value);
  return (
    <section class="group">
      <div class="group-head">
        <h3 dir="auto">{head || 'All claims'}</h3>
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
