import { useEffect, useRef } from 'preact/hooks';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { numberInWords } from '../../../publish/words/number-words.ts';
import { citedSources } from '../../../publish/words/source-words.ts';
import { capital, explanation } from '../../../publish/words/verdict-words.ts';
import { hingesInWords } from '../../../publish/words/weakness-words.ts';
import { accountName } from '../../parts/account-name.ts';
import { SourceItems } from '../../parts/fact/source-items.tsx';
import { Go } from '../../parts/go.tsx';
import { ShareBar } from '../../parts/share-bar.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import { Word } from '../../parts/word.tsx';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { shownClaims } from './arranged.ts';
import { ClaimChoices } from './claim-choices.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { ClaimFigures } from './claim-figures.tsx';
import { ClaimGains } from './claim-gains.tsx';
import { ClaimReadings } from './claim-readings.tsx';
import { ClaimRests } from './claim-rests.tsx';
import { ClaimSecond } from './claim-second.tsx';
import { accountVerdicts, neighbours, pairsOfTest } from './claim-signs.ts';
import { Flags } from './entry.tsx';
import { fitInPrint } from './fit-to-page.ts';
import { rememberOpen } from './ledger.tsx';
import { VerdictRows } from './verdict-rows.tsx';

/** One claim opened: from its words to the number, from the number to the facts, from the facts to their sources. */
export function ClaimPage({ id, state }: { id: string; state: State }) {
  const report = state.report.value;
  const head = useRef<HTMLHeadingElement>(null);
  const claim = report.claims.find((each) => each.id === id);
  useEffect(() => {
    rememberOpen(id);
    if (!isElsewhere()) head.current?.focus({ preventScroll: true });
    document.getElementById('views')?.scrollIntoView();
  }, [id]);
  const article = useRef<HTMLElement>(null);
  useEffect(() => fitInPrint(() => article.current), []);
  if (!claim) return <NoClaim id={id} state={state} />;
  return (
    <article class="claim-page" ref={article} aria-labelledby="claim-head">
      <p class="group-name">
        <Go state={state} to={{ claim: undefined }}>
          Claims
        </Go>
        {claim.group && ` · ${claim.group}`}
      </p>
      <h2 id="claim-head" ref={head} tabIndex={-1} dir="auto">
        {claim.says}
      </h2>
      <SourceItems items={claim.by} state={state} />
      {claim.note && (
        <p class="note" dir="auto">
          <span class="quiet">The case’s own note: </span>
          {claim.note}
        </p>
      )}
      <Judged claim={claim} state={state} />
      <ClaimFacts claim={claim} state={state} />
      <Test claim={claim} />
      <ClaimFigures claim={claim} worlds={report.worlds} />
      <ClaimGains evidence={claim.evidence} />
      <ClaimChoices claim={claim} />
      <div class="pair">
        <Accounts claim={claim} state={state} />
        <ClaimReadings claim={claim} state={state} />
      </div>
      <ClaimSecond claim={claim} worlds={report.worlds} />
      <ClaimRests claim={claim} state={state} />
      <Missing gaps={claim.missing} />
      <Sources claim={claim} state={state} />
      <Onwards claim={claim} state={state} />
    </article>
  );
}

/** Whether the reader is at a control outside of the content: a claim that was judged again must not take the focus from it. */
function isElsewhere(): boolean {
  const at = document.activeElement;
  return at !== null && at !== document.body && !at.closest('main');
}

function NoClaim({ id, state }: { id: string; state: State }) {
  return (
    <section>
      <h2>No such claim</h2>
      <p>
        The study makes no claim “{id}”.{' '}
        <Go state={state} to={{ view: 'claims', claim: undefined }}>
          All its claims
        </Go>
      </p>
    </section>
  );
}

function Judged({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const report = state.report.value;
  const published = state.study.report.claims.find(({ id }) => id === claim.id);
  const nameOf = (id: string) => accountName(state.study.data, id);
  return (
    <section class="judged" aria-label="Verdict">
      <div class="judgement">
        <p class="verdict-line">
          <Verdict word={claim.verdict} />
          <Flags claim={claim} />
        </p>
        <ShareBar share={claim.share} />
        <p class="sentence" dir="auto">
          {wholeDates(`${explanation(claim, report, nameOf)} ${hingesInWords(claim)}`.trim())}
        </p>
        {state.isRough.value && (
          <p class="quiet" role="status">
            From {numberInWords(report.worlds)} worlds so far; all {numberInWords(state.study.data.worlds)}{' '}
            are being judged.
          </p>
        )}
      </div>
      {isChanged(state.whatIf.value) && published && (
        <div class="judgement published">
          <p class="verdict-line">
            <span class="quiet">As published:</span> <Verdict word={published.verdict} />
          </p>
          <ShareBar share={published.share} />
          <p class="sentence" dir="auto">
            {wholeDates(explanation(published, state.study.report, nameOf))}
          </p>
        </div>
      )}
    </section>
  );
}

/** A test longer than this stands behind a fold: it was read aloud above. */
const LONG_TEST = 300;

function Test({ claim: { aloud, test } }: { claim: ClaimVerdict }) {
  const written = <code class="test">{test.replace(/\s+/g, ' ').trim()}</code>;
  return (
    <section aria-labelledby="test-head">
      <h3 id="test-head">Its test</h3>
      <p class="aloud" dir="auto">
        {wholeDates(capital(aloud))}.
      </p>
      {test.length > LONG_TEST ? (
        <details>
          <summary class="quiet">As it is written</summary>
          {written}
        </details>
      ) : (
        <p>{written}</p>
      )}
    </section>
  );
}

function Accounts({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const rows = accountVerdicts(claim, state.report.value);
  if (rows.length < 2) return null;
  const says = new Map(state.study.data.accounts.map((account) => [account.id, account.says]));
  return (
    <section aria-labelledby="accounts-head">
      <h3 id="accounts-head">
        By{' '}
        <Word state={state} of="account" claim={claim}>
          account
        </Word>
      </h3>
      <VerdictRows
        head="Account"
        caption="What each account makes of the claim"
        rows={rows.map((row) => ({
          ...row,
          name: accountName(state.study.data, row.id),
          says: says.get(row.id),
        }))}
      />
    </section>
  );
}

function Missing({ gaps }: { gaps: readonly string[] }) {
  if (gaps.length === 0) return null;
  return (
    <section aria-labelledby="missing-head">
      <h3 id="missing-head">What leaves it unknown</h3>
      <ul class="missing">
        {gaps.map((gap) => (
          <li key={gap}>{capital(gap)}</li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const cited = new Set(citedSources(claim));
  const sources = state.study.data.sources.filter(({ id }) => cited.has(id));
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources-head">
      <h3 id="sources-head">Sources</h3>
      <ul class="references">
        {sources.map(({ id, reference }) => (
          <li key={id} dir="auto" data-source={id}>
            {reference}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Onwards({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const { data } = state.study;
  const names = new Map(data.actors.map((actor) => [actor.id, actor.name]));
  const pairs = pairsOfTest(claim.test, new Set(names.keys()));
  const ordered = shownClaims(state).flatMap((group) => group.claims);
  const { before, after } = neighbours(ordered, claim.id);
  return (
    <nav class="onwards" aria-label="From this claim">
      {pairs.map(([a, b]) => (
        <p key={`${a} ${b}`}>
          <Go state={state} to={{ view: 'timeline', of: [a, b] }}>
            Timeline: {names.get(a)} and {names.get(b)}
          </Go>
        </p>
      ))}
      <p class="steps">
        {before && (
          <Go state={state} to={{ claim: before.id }} rel="prev">
            ← {before.says}
          </Go>
        )}
        {after && (
          <Go state={state} to={{ claim: after.id }} rel="next" class="after">
            {after.says} →
          </Go>
        )}
      </p>
    </nav>
  );
}
