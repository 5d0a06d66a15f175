import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { secondTable } from '../../../publish/second-table.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import {
  chanceMark,
  decidedInWords,
  differencesInWords,
  ownName,
  partedWithin,
  setInWords,
  standsInWords,
  untoldInWords,
  witnessesPart,
  witnessName,
} from '../../../publish/words/second-words.ts';
import { capital } from '../../../publish/words/verdict-words.ts';
import { Verdict } from '../../parts/verdict.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import '../../style/second.css';
import { FoldedTable } from './folded-table.tsx';

/** The verdict of the case, that of published data, and how the two stand, in a line; nothing where the claim names none. */
export function SecondLine({ claim }: { claim: ClaimVerdict }) {
  const { secondWitness: of, verdict } = claim;
  return (
    of && (
      <p class={`second${witnessesPart(claim) ? ' parts' : ''}`}>
        {ownName(of)}: <Verdict word={verdict} /> · {witnessName(of)}: <Verdict word={of.verdict} />
        {chanceMark(of)} · <span class="stands">{standsInWords(of)}</span>
      </p>
    )
  );
}

/** What published data say of the claim: where the two part, year by year, and what they do not have in common. */
export function ClaimSecond({ claim, worlds }: { claim: ClaimVerdict; worlds: number }) {
  const { secondWitness: of } = claim;
  if (!of) return null;
  const told = [...decidedInWords(claim, worlds), ...untoldInWords(of), partedWithin(of)].filter(Boolean);
  const differences = differencesInWords(of);
  return (
    <section class="rests of-data" aria-labelledby="second-head">
      <h3 id="second-head">A second witness: published data</h3>
      <SecondLine claim={claim} />
      {of.aloud && (
        <p class="aloud" dir="auto">
          {wholeDates(capital(of.aloud))}.
        </p>
      )}
      {of.sets.map((set) => (
        <p key={set.id} class="quiet" dir="auto">
          {setInWords(set)}
        </p>
      ))}
      {of.note && (
        <p class="note" dir="auto">
          {of.note}
        </p>
      )}
      {told.map((words) => (
        <p key={words} dir="auto">
          {wholeDates(words)}
        </p>
      ))}
      <div class="second-more">
        <Years of={of} />
        {differences.length > 0 && (
          <>
            <p>What the two do not have in common (it need not be why they part):</p>
            <ul>
              {differences.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          <code class="test">{of.test.replace(/\s+/g, ' ').trim()}</code>
        </p>
      </div>
    </section>
  );
}

function Years({ of }: { of: NonNullable<ClaimVerdict['secondWitness']> }) {
  const { head, rows, more } = secondTable(of);
  if (rows.length === 0) return null;
  return (
    <>
      <FoldedTable table={{ head: ['Year by year', ...head.slice(1)], rows }} isOpen={true} />
      {more > 0 && <p class="quiet">And {countOf(more, 'year')} more.</p>}
    </>
  );
}
