import type { ClaimVerdict, Part } from '../../../argue/judge-report.ts';
import { partInWords } from '../../../publish/words/part-words.ts';
import { exactInWords, partRowsInWords } from '../../../publish/words/row-words.ts';
import { capital, trueShare } from '../../../publish/words/verdict-words.ts';
import { ShareBar } from '../../parts/share-bar.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import { RangePlot } from './range-plot.tsx';
import { rangeRows } from './range-rows.ts';

/** The rows behind a comparison, and the exact test beside it, as a line under its figures. */
function rowsLine(part: Part): string {
  const rows = partRowsInWords(part);
  const exact = part.exact ? `; ${exactInWords(part.exact)}` : '';
  return rows === '' ? '' : `Behind it: ${rows}${exact}.`;
}

/** The comparisons of a test: each with its share when there are several, and both sides drawn where they are figures. */
export function ClaimFigures({ claim, worlds }: { claim: ClaimVerdict; worlds: number }) {
  const { parts, verdict } = claim;
  const drawn = parts.filter((part) => rangeRows(part).length > 0);
  if (parts.length < 2 && drawn.length === 0) return null;
  return (
    <section aria-labelledby="figures-head">
      <h3 id="figures-head">{parts.length > 1 ? 'Its comparisons' : 'Its figures'}</h3>
      {parts.length > 1 && (
        <ol class="comparisons">
          {parts.map((part) => (
            <li key={part.text}>
              <span>
                {wholeDates(capital(partInWords(part, worlds)))}. <span class="quiet">{rowsLine(part)}</span>
              </span>
              <ShareBar share={part.share} />
              <span class="percent">{trueShare({ verdict, share: part.share })}</span>
            </li>
          ))}
        </ol>
      )}
      {drawn.map((part) => (
        <RangePlot
          key={part.text}
          part={part}
          worlds={worlds}
          of={claim.says.replace(/\.$/, '')}
          title={
            parts.length > 1
              ? `Both sides of comparison ${parts.indexOf(part) + 1}`
              : 'Both sides of the test'
          }
        />
      ))}
    </section>
  );
}
