import { dayInWords } from '../../../base/day-words.ts';
import type { StudyData } from '../../../publish/study-data.ts';
import { listInWords } from '../../../publish/words/number-words.ts';
import { seriesInWords, shareInWords, valueInWords } from '../../../publish/words/quantity-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { figuresOn } from '../../../report/figures-on.ts';
import type { FigureSeries } from '../../../report/report-figures.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { FiguresDrawing } from './figures-drawing.tsx';
import type { NameOf } from './names.ts';

interface Props {
  readonly report: DateReport;
  readonly data: StudyData;
  readonly nameOf: NameOf;
}

/** The numbers that sources give, those of the date in words, and all of them drawn over the study's time. */
export function Figures({ report: { figures, date, worlds }, data, nameOf }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const describes = figuresInWords(figuresOn(figures, date), date, nameOf);
  const { start, end } = data.period;
  // one figure alone makes no row in time
  const drawn = figures.filter(({ points }) => points.length > 1);
  const alone = figures.flatMap((series) =>
    series.points.length > 1 ? [] : [seriesInWords(series, nameOf)],
  );
  return (
    <Figure
      title="Figures over time"
      id="figures"
      worlds={worlds}
      shown={dayInWords(date)}
      caption="The numbers that sources give, over the time of the study."
      facts={figures.flatMap(({ points }) => points.map(({ id }) => id))}
      describes={describes}
      columns={['Of', 'Date', 'Value', 'Lowest', 'Highest', 'Unit', 'Share of worlds', 'Row']}
      rows={figures.flatMap((series) =>
        series.points.map(({ id, stated, value, share }) => [
          seriesInWords(series, nameOf),
          stated.text,
          value.median,
          value.low,
          value.high,
          series.unit,
          share,
          id,
        ]),
      )}
    >
      <p>{describes}</p>
      <div ref={box}>
        {drawn.length > 0 && (
          <FiguresDrawing
            figures={drawn}
            span={{ from: start, to: end + 1 }}
            day={date}
            {...{ width, nameOf }}
          />
        )}
      </div>
      {drawn.length > 0 && (
        <p class="quiet">
          A line over the days that a figure is of, upright where it is given as a range; the long upright
          line is the date. Nothing is drawn between figures: nobody tells what was there.
        </p>
      )}
      {alone.length > 0 && <p class="quiet">One figure alone, so in the table only: {listInWords(alone)}.</p>}
    </Figure>
  );
}

function figuresInWords(here: readonly FigureSeries[], date: number, nameOf: NameOf): string {
  if (here.length === 0) return `No figure of the record is of ${dayInWords(date)}.`;
  const words = here.map((series) => {
    const values = series.points.map((point) =>
      [`${valueInWords(point.value)} ${series.unit} (${point.stated.words})`, shareInWords(point)]
        .filter(Boolean)
        .join(' '),
    );
    return `${seriesInWords(series, nameOf)}, ${values.join(' or ')}`;
  });
  return `On ${dayInWords(date)}: ${words.join('; ')}.`;
}
