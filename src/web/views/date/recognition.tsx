import { dayInWords } from '../../../base/day-words.ts';
import type { DateReport } from '../../../measure/date-report.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import type { NameOf } from './names.ts';
import { doubtInWords, sinceInTable, yearOfSince } from './since-words.ts';

/** More names than this are no answer to who was first. */
const MOST_FIRST = 5;

/** Who recognises whom: for each recognised government how many, who came first, and all of them with their years. */
export function Recognition({ report, nameOf }: { report: DateReport; nameOf: NameOf }) {
  const { recognition, date } = report;
  const governments = [...new Set(recognition.map(({ of }) => of))];
  if (governments.length === 0)
    return <p class="quiet">The record has no recognition that stood on this date.</p>;
  const by = (of: string) => recognition.filter((tie) => tie.of === of);
  const heads = governments.map((of) => `${nameOf(of)} by ${countOf(by(of).length, 'actor')}`);
  return (
    <Figure
      title={`Recognition on ${dayInWords(date)}`}
      describes={`Who recognised whom: ${listInWords(heads)}.`}
      columns={['Government', 'Recognised by', 'Id', 'Since', 'Level', 'Share of worlds']}
      rows={recognition.map((tie) => [
        nameOf(tie.of),
        nameOf(tie.by),
        tie.by,
        sinceInTable(tie.since),
        tie.level,
        tie.share,
      ])}
    >
      <ul class="governments">
        {governments.map((of) => (
          <li key={of}>
            <p class="government">
              <strong>{nameOf(of)}</strong> <small>{of}</small>: recognised by{' '}
              {countOf(by(of).length, 'actor')}
              {firstInWords(
                report.recognitionOrder.find((order) => order.of === of),
                nameOf,
              )}
            </p>
            <details>
              <summary>
                Who, and since when<span class="unseen">: {nameOf(of)}</span>
              </summary>
              <ul class="recognisers">
                {by(of).map((tie) => (
                  <li key={tie.fact}>
                    {nameOf(tie.by)} <small>{yearOfSince(tie.since)}</small>
                    {tie.share < 1 && <small> {doubtInWords(tie.share)}</small>}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

/** `, first by the USSR`, or those whom the dates allow to have been first. */
function firstInWords(order: DateReport['recognitionOrder'][number] | undefined, nameOf: NameOf): string {
  if (!order) return '';
  const { certainlyFirst, possiblyFirst } = order;
  if (certainlyFirst.length > 0) return `, first by ${listInWords(certainlyFirst.map(nameOf))}`;
  if (possiblyFirst.length === 0 || possiblyFirst.length > MOST_FIRST) return '';
  return `, first by one of ${listInWords(possiblyFirst.map(nameOf))}`;
}
