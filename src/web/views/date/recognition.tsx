import { dayInWords } from '../../../base/day-words.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import type { NameOf } from './names.ts';
import { RecognitionDrawing } from './recognition-drawing.tsx';
import { doubtInWords, sinceInTable, yearOfSince } from './since-words.ts';

/** Who recognises whom: for each recognised government how many, and all of them with their years. */
export function Recognition({ report, nameOf }: { report: DateReport; nameOf: NameOf }) {
  if (report.recognition.length === 0)
    return <p class="quiet">The record has no recognition that stood on this date.</p>;
  return <RecognitionFigure report={report} nameOf={nameOf} />;
}

function RecognitionFigure({ report, nameOf }: { report: DateReport; nameOf: NameOf }) {
  const { recognition, date } = report;
  const [box, width] = useWidth<HTMLDivElement>();
  const governments = [...new Set(recognition.map(({ of }) => of))];
  const by = (of: string) => recognition.filter((tie) => tie.of === of);
  const heads = governments.map((of) => `${nameOf(of)} by ${countOf(by(of).length, 'actor')}`);
  const describes = `Who recognised whom: ${listInWords(heads)}.`;
  const looks = looksOf(recognition, governments.length);
  return (
    <Figure
      title={`Recognition on ${dayInWords(date)}`}
      id="recognition"
      worlds={report.worlds}
      shown={dayInWords(date)}
      caption={`Who recognised whom on ${dayInWords(date)}, by the ten years in which they did: ${listInWords(heads)}.`}
      facts={recognition.map(({ fact }) => fact)}
      describes={describes}
      columns={['Government', 'Recognised by', 'Id', 'Since', 'Level', 'Share of worlds']}
      rows={recognition.map((tie) => [
        nameOf(tie.of),
        nameOf(tie.by),
        tie.by,
        sinceInTable(tie),
        tie.level,
        tie.share,
      ])}
    >
      <div ref={box}>
        <RecognitionDrawing report={report} width={width} label={describes} nameOf={nameOf} />
      </div>
      <p class="quiet">
        Each tile is an actor, in the row of the ten years in which it recognised{looks}. Bold: its dealings
        are covered.
      </p>
      <ul class="governments off-picture">
        {governments.map((of) => (
          <li key={of}>
            <p class="government">
              <strong>{nameOf(of)}</strong> <small>{of}</small>: recognised by{' '}
              {countOf(by(of).length, 'actor')}
            </p>
            <details>
              <summary>
                Who, and since when<span class="unseen">: {nameOf(of)}</span>
              </summary>
              <ul class="recognisers">
                {by(of).map((tie) => (
                  <li key={tie.fact}>
                    {nameOf(tie.by)} <small>{yearOfSince(tie)}</small>
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

/** What else a tile can look like, as far as any does. */
function looksOf(recognition: DateReport['recognition'], governments: number): string {
  const actors = new Set(recognition.map(({ by }) => by));
  return [
    ...(recognition.some(({ level }) => level === 'de-facto') ? ['; shaded: de facto'] : []),
    ...(recognition.some(({ share }) => share < 1) ? ['; dashed: in doubt'] : []),
    ...(governments > 1 && actors.size < recognition.length ? ['; a corner: more than one government'] : []),
  ].join('');
}
