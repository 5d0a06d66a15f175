import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import type { Mark } from '../../../manuscript/argument/argument.ts';
import { type ToldFact, toldStatement } from '../../../publish/told-statement.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { verdictInWords } from '../../../publish/words/verdict-words.ts';
import { Go } from '../../parts/go.tsx';
import { safeAddress } from '../../parts/safe-link.tsx';
import { ShareBar } from '../../parts/share-bar.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import { RangePlot } from '../claims/range-plot.tsx';
import { rangeRows } from '../claims/range-rows.ts';
import { type Followed, goTo, type Reading } from './reading.ts';

/** What the statement that is read stands on, in the margin. */
export function Beside({ reading }: { reading: Reading }) {
  const number = reading.current.value;
  if (number === undefined) return <aside class="read-beside" aria-label="Evidence" />;
  return (
    <aside class="read-beside" aria-label="What the statement stands on">
      <Steps reading={reading} number={number} />
      <Evidence key={number} reading={reading} id={reading.statements[number]!.id} />
    </aside>
  );
}

/** The same below its paragraph, where there is no room beside the text. */
export function Below({ reading, of }: { reading: Reading; of: readonly Mark[] }) {
  const number = reading.current.value;
  if (number === undefined || !of.includes(reading.statements[number]!)) return null;
  return (
    <aside class="read-below" aria-label="What the statement stands on">
      <Evidence reading={reading} id={reading.statements[number]!.id} />
      <Steps reading={reading} number={number} />
    </aside>
  );
}

/** From one statement of a text to the next. */
export function Steps({ reading, number }: { reading: Followed; number: number }) {
  const { count } = reading;
  return (
    <p class="read-steps">
      <button type="button" onClick={() => goTo(reading, number - 1)} disabled={number === 0}>
        ← <span class="unseen">Previous statement</span>
      </button>
      <span>
        Statement {number + 1} of {count}
      </span>
      <button type="button" onClick={() => goTo(reading, number + 1)} disabled={number === count - 1}>
        <span class="unseen">Next statement</span> →
      </button>
    </p>
  );
}

/** What a claim stands on. */
export function Evidence({ reading, id }: { reading: Followed; id: string }) {
  const { state, claims } = reading;
  const claim = claims.value.get(id);
  if (!claim)
    return (
      <p class="quiet" role="status">
        {state.isWaiting.value
          ? 'Judging again under your changes …'
          : 'Its test has errors, and was not judged.'}
      </p>
    );
  const isWhole = !state.isWaiting.value && !(state.isRough.value && state.known.value);
  return (
    <div class="evidence">
      <p class="verdict-line">
        <Verdict word={claim.verdict} />
      </p>
      <ShareBar share={claim.share} />
      <p class="evidence-claim" dir="auto">
        {claim.says}
      </p>
      {isWhole && <Whole reading={reading} claim={claim} />}
      <p>
        <Go state={state} to={{ view: 'claims', claim: id }}>
          All that made it
        </Go>
      </p>
    </div>
  );
}

function Whole({ reading: { state }, claim }: { reading: Followed; claim: ClaimVerdict }) {
  const { worlds } = state.report.value;
  const sources = new Map(state.study.data.sources.map((source) => [source.id, source]));
  const { rests, facts, more } = toldStatement(claim, sources);
  const part = claim.parts.find((each) => rangeRows(each).length > 0);
  return (
    <>
      <Judged words={wholeDates(verdictInWords(claim, worlds))} isLong={claim.parts.length > 1} />
      {part && <RangePlot part={part} title="Both sides of the test" />}
      {rests !== '' && (
        <>
          <h3>It rests on</h3>
          <p dir="auto">{rests}</p>
        </>
      )}
      <h3>{facts.length === 1 ? 'The fact behind it' : 'Its weightiest facts'}</h3>
      {facts.length === 0 ? (
        <p>No fact of the record made it.</p>
      ) : (
        <ol class="evidence-facts">
          {facts.map((fact) => (
            <li key={fact.id}>
              <Fact fact={fact} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && <p class="quiet">{countOf(more, 'more fact')} made it.</p>}
    </>
  );
}

/** The verdict in a sentence; of a test of several comparisons these are folded. */
function Judged({ words, isLong }: { words: string; isLong: boolean }) {
  const end = isLong ? words.indexOf('. ') : -1;
  if (end < 0) return <p dir="auto">{words}</p>;
  return (
    <>
      <p dir="auto">{words.slice(0, end + 1)}</p>
      <details>
        <summary class="quiet">Each comparison</summary>
        <p dir="auto">{words.slice(end + 2)}</p>
      </details>
    </>
  );
}

function Fact({ fact: { title, date, citations } }: { fact: ToldFact }) {
  return (
    <>
      <p class="evidence-fact" dir="auto">
        {title} <span class="quiet">{date}</span>
      </p>
      {citations.map(({ words, quote, url }) => {
        const href = safeAddress(url);
        return (
          <div key={words} class="evidence-source">
            <cite dir="auto">{words}.</cite>
            {href !== undefined && (
              <>
                {' '}
                <a href={href} rel="noopener noreferrer" title={href}>
                  {new URL(href).hostname.replace(/^www\./, '')}
                </a>
              </>
            )}
            {quote !== undefined && (
              <blockquote dir="auto">
                <p>{quote}</p>
              </blockquote>
            )}
          </div>
        );
      })}
    </>
  );
}
