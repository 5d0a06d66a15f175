import type { QuestionWeighed } from '../../../argue/rivals/rivals-report.ts';
import { oddsRangeInWords, probabilityInWords } from '../../../publish/words/rival-words.ts';
import { Figure } from '../../parts/figure.tsx';

interface RivalBarsProps {
  readonly question: QuestionWeighed;
  /** The number of the rival to which the address leads, where it leads to one. */
  readonly open?: number;
}

/** The rivals, each with its probability before and after the evidence: a bar, and a line over the central 95 %. */
export function RivalBars({ question: { of, says, rivals, odds }, open }: RivalBarsProps) {
  return (
    <Figure
      id={`rivals-${of}`}
      title={`Rivals: ${says}`}
      caption={`How probable each answer is before and after the evidence: the bar is the probability after it, the line the central 95\u00a0% of worlds.`}
      columns={[
        'Letter',
        'Rival',
        'Before',
        'Before, low (95 %)',
        'Before, high (95 %)',
        'After',
        'After, low (95 %)',
        'After, high (95 %)',
      ]}
      rows={rivals.map(({ id, says: rival, prior, posterior }) => [
        id,
        rival,
        ...[prior, posterior].flatMap((share) => [share?.value, share?.low, share?.high]),
      ])}
    >
      <table class="bars" aria-label="How probable each is before and after the evidence">
        <thead>
          <tr>
            <th scope="col">Rival</th>
            <th scope="col" class="number">
              Before (95 %)
            </th>
            <th scope="col">After (95 %)</th>
            <th scope="col">Odds of {odds!.first} (95 %)</th>
          </tr>
        </thead>
        <tbody>
          {rivals.map(({ id, says, prior, posterior }, i) => (
            <tr key={id} aria-current={i === open ? 'true' : undefined}>
              <th scope="row">
                <b>{id}</b> <span dir="auto">{says}</span>
              </th>
              <td class="number" data-name="Before (95 %):">
                {probabilityInWords(prior!)}
              </td>
              <td data-name="After (95 %):">
                <Bar {...posterior!} />
                {probabilityInWords(posterior!)}
              </td>
              {id === odds!.first ? (
                <td />
              ) : (
                <td data-name={`Odds of ${odds!.first} (95 %):`}>{oddsRangeInWords(odds!.against[i]!)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

function Bar({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="frame" width="100" height="12" />
      <rect class="value" width={100 * value} height="12" />
      <line x1={100 * low} x2={100 * high} y1="6" y2="6" />
    </svg>
  );
}
