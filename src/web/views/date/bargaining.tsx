import { cardForInWords, demandInWords } from '../../../publish/words/bargain-words.ts';
import { listInWords, percent } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import type { NameOf } from './names.ts';

/** Whether there is any card or open demand to tell of on a date. */
export const hasBargaining = ({ bargaining: { cards, demands } }: DateReport): boolean =>
  cards.length + demands.length > 0;

/** Cards that had been played in the year up to the date, and demands that were open on it. */
export function Bargaining({ report, nameOf }: { report: DateReport; nameOf: NameOf }) {
  const { cards, demands } = report.bargaining;
  const inPart = (share: number) => (share < 1 ? `, in ${percent(share)} of worlds` : '');
  return (
    <>
      {cards.length > 0 && (
        <>
          <h4>Cards played in the year before</h4>
          <ul>
            {cards.map((card) => (
              <li key={card.id}>
                {listInWords(card.by.map(nameOf))}: <b>{card.card}</b>
                {cardForInWords(card) && `, for ${cardForInWords(card, nameOf)}`}: {card.title} (
                {card.date.words}
                {inPart(card.share)})
              </li>
            ))}
          </ul>
        </>
      )}
      {demands.length > 0 && (
        <>
          <h4>Demands without an answer by then</h4>
          <ul>
            {demands.map((demand) => (
              <li key={demand.id}>
                {listInWords(demand.by.map(nameOf))}, asking {listInWords(demand.of.map(nameOf))}:{' '}
                <b>{demandInWords(demand, nameOf)}</b> ({demand.date.words}
                {inPart(demand.share)})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
