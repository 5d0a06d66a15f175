import { countOf, listInWords, numberInWords } from '../../../publish/words/number-words.ts';
import { firstInWords } from '../../../publish/words/recognition-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { type NameOf, withNames } from './names.ts';

interface Props {
  readonly report: DateReport;
  readonly ids: readonly string[];
  readonly nameOf: NameOf;
}

/** Who recognised whom, in words: of how many states, what is not known of the others, and who was first among whom. */
export function RecognitionTold({ report, ids, nameOf }: Props) {
  const { recognition, recognitionOrder, recognitionGap } = report;
  const governments = [...new Set(recognition.map(({ of }) => of))];
  if (governments.length === 0)
    return (
      <p>
        The record has no recognition that stood on this date
        {recognitionGap === undefined ? '' : `, and cannot say: ${withNames(recognitionGap, ids, nameOf)}`}.
      </p>
    );
  return (
    <>
      <p>{countInWords(report, governments, nameOf)}</p>
      <p class="quiet">{othersInWords(report, governments, ids, nameOf)}</p>
      <ul class="told-first">
        {governments.flatMap((of) => {
          const order = recognitionOrder.find((each) => each.of === of);
          const first = order ? firstInWords(order, nameOf) : '';
          if (!order || first === '') return [];
          const gap =
            order.gap === undefined
              ? ''
              : `. Others may have come before: ${withNames(order.gap, ids, nameOf)}`;
          return [<li key={of}>{`${nameOf(of)}: ${first}${gap}.`}</li>];
        })}
      </ul>
    </>
  );
}

/** `Of the 131 states of the record that there were, 51 recognised … and 64 …, none both`. */
export function countInWords(
  { recognition, actors }: Pick<DateReport, 'recognition' | 'actors'>,
  governments: readonly string[],
  nameOf: NameOf,
): string {
  const states = statesOf({ recognition, actors });
  const counts = governments.map(
    (of) => `${spanOf(recognition.filter((tie) => tie.of === of))} recognised ${nameOf(of)}`,
  );
  const both = [...states].filter((id) => recognition.filter(({ by }) => by === id).length > 1).length;
  const several = governments.length === 2 ? 'both' : 'more than one';
  const more = governments.length < 2 ? '' : `; ${both === 0 ? 'none' : numberInWords(both)} ${several}`;
  return `Of the ${countOf(states.size, 'state')} that the record has on this day, ${listInWords(counts)}${more}.`;
}

function othersInWords(
  { recognition, actors, recognitionGap }: DateReport,
  governments: readonly string[],
  ids: readonly string[],
  nameOf: NameOf,
): string {
  const by = new Set(recognition.map((tie) => tie.by));
  const rest = [...statesOf({ recognition, actors })].filter(
    (id) => !by.has(id) && !governments.includes(id),
  );
  if (recognitionGap !== undefined)
    return `Whether others did is not known: ${withNames(recognitionGap, ids, nameOf)}. Of ${countOf(rest.length, 'other state')} it has no recognition, which is no denial.`;
  if (rest.length === 0) return 'No other state of the record is left.';
  return `Of ${countOf(rest.length, 'other state')} the record, which sets out to hold every recognition of this day, has none.`;
}

/** The states of a day, and whoever else recognised. */
const statesOf = ({ recognition, actors }: Pick<DateReport, 'recognition' | 'actors'>): ReadonlySet<string> =>
  new Set([
    ...actors.filter(({ kind }) => kind === 'state').map(({ id }) => id),
    ...recognition.map(({ by }) => by),
  ]);

/** How many, surely and at most. */
function spanOf(ties: DateReport['recognition']): string {
  const all = new Set(ties.map(({ by }) => by)).size;
  const sure = new Set(ties.filter(({ share }) => share === 1).map(({ by }) => by)).size;
  return sure === all ? numberInWords(all) : `${numberInWords(sure)} to ${numberInWords(all)}`;
}
