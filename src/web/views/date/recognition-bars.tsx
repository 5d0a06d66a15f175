import { useMemo } from 'preact/hooks';
import { type Day, yearMonthDay } from '../../../base/calendar.ts';
import { listInWords } from '../../../publish/words/number-words.ts';
import { Figure, type FigureCell } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { factBelief } from '../timeline/fact-belief.ts';
import type { NameOf } from './names.ts';
import { RecognitionBarsDrawing } from './recognition-bars-drawing.tsx';
import { recognitionCounts, rivalGovernments, type YearCount } from './recognition-counts.ts';

interface Props {
  readonly state: State;
  readonly day: Day;
  readonly nameOf: NameOf;
}

/**
 * How many recognised each of the two most recognised governments, year by year: one upwards, the other downwards. The
 * reader's changes are followed, against what was published.
 */
export function RecognitionBars({ state, day, nameOf }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { study } = state;
  const whatIf = state.leftOut.value;
  const governments = useMemo(() => rivalGovernments(study.data.facts), [study]);
  const published = useMemo(() => countsUnder(study, governments, {}), [study]);
  const supposed = state.asSupposed.value;
  const now = useMemo(() => countsUnder(supposed, governments, whatIf), [supposed, whatIf]);
  if (governments.length === 0) return null;
  const before = isChanged(whatIf) ? published : undefined;
  const describes = barsInWords(now, before, governments, nameOf);
  return (
    <Figure
      title={`Recognition of ${listInWords(governments.map(nameOf))} over the years`}
      id="recognition-years"
      caption={`How many actors recognised ${listInWords(governments.map(nameOf))} at the end of each year, as far as the sources are believed.`}
      facts={recognitionsOf(supposed, governments)}
      describes={describes}
      columns={[
        'Government',
        'Year',
        'Surely',
        'Possibly',
        ...(before ? ['Surely, as published', 'Possibly, as published'] : []),
      ]}
      rows={now.map(({ of, year, certain, possible }, i): FigureCell[] => [
        nameOf(of),
        String(year),
        certain,
        possible,
        ...(before ? [before[i]?.certain, before[i]?.possible] : []),
      ])}
    >
      <div ref={box}>
        <RecognitionBarsDrawing
          {...{ counts: now, published: before, governments, width, nameOf }}
          year={yearMonthDay(day).year}
          label={`Bars: ${describes}`}
        />
      </div>
      <p class="quiet">
        The upright line is the year of the date; open bars are those that dates or sources leave possible
        {before && '; the dashed line is what was published'}.
      </p>
    </Figure>
  );
}

function countsUnder(
  study: State['study'],
  governments: readonly string[],
  whatIf: State['whatIf']['value'],
) {
  return recognitionCounts(study.data.facts, governments, study.data.period, factBelief(study, whatIf));
}

const recognitionsOf = ({ data }: State['study'], governments: readonly string[]): readonly string[] =>
  data.facts
    .filter(({ kind, to }) => kind === 'recognition' && to.some((id) => governments.includes(id)))
    .map(({ id }) => id);

function barsInWords(
  now: readonly YearCount[],
  published: readonly YearCount[] | undefined,
  governments: readonly string[],
  nameOf: NameOf,
): string {
  const ends = governments.map((of) => {
    const own = now.filter((count) => count.of === of);
    const [first, last] = [own[0], own.at(-1)];
    return `${nameOf(of)}: ${first?.certain} at the end of ${first?.year}, ${last?.certain} at the end of ${last?.year}`;
  });
  const changed = published?.filter(
    (count, i) => count.certain !== now[i]?.certain || count.possible !== now[i]?.possible,
  );
  const against = changed
    ? ` Of ${published?.length} counts, ${changed.length} are other than published.`
    : '';
  return `Recognitions that stood at the end of each year, as far as they are believed. ${ends.join('; ')}.${against}`;
}
