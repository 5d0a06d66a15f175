import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { secondTable } from '../../../publish/second-table.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import {
  decidedInWords,
  differencesInWords,
  partedWithin,
  standsInWords,
  untoldInWords,
  witnessesPart,
  witnessName,
} from '../../../publish/words/second-words.ts';
import { capital } from '../../../publish/words/verdict-words.ts';
import { Verdict } from '../../parts/verdict.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import '../../style/second.css';

/** The verdict of the case, that of published data, and how the two stand, in a line; nothing where the claim names none. */
export function SecondLine({ claim }: { claim: ClaimVerdict }) {
  const { secondWitness: of, verdict } = claim;
  return (
    of && (
      <p class={`second${witnessesPart(claim) ? ' parts' : ''}`}>
        the case: <Verdict word={verdict} /> · {witnessName(of)}: <Verdict word={of.verdict} /> ·{' '}
        <span class="stands">{standsInWords(of)}</span>
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
    <section aria-labelledby="second-head">
      <h3 id="second-head">A second witness: published data</h3>
      <SecondLine claim={claim} />
      {of.aloud && <p dir="auto">{wholeDates(capital(of.aloud))}.</p>}
      {of.sets.map(({ id, title }) => (
        <p key={id} class="quiet" dir="auto">
          {title} ({id})
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
      <Years claim={claim} />
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
    </section>
  );
}

function Years({ claim }: { claim: ClaimVerdict }) {
  const { head, rows, more } = secondTable(claim.secondWitness!);
  if (rows.length === 0) return null;
  return (
    <div class="second-years">
      <table class="verdict-rows">
        <caption class="unseen">Case and data year by year</caption>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([year, ...cells]) => (
            <tr key={year} class={cells.at(-1) ? 'parts' : ''}>
              <th scope="row">{year}</th>
              {cells.map((cell, n) => (
                <td key={head[n + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="quiet">And {countOf(more, 'year')} more.</p>}
    </div>
  );
}
