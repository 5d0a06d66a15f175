import { provisionInWords } from '../../../publish/comparison-text.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import { Figure } from '../../parts/figure.tsx';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import { FateBar } from './fate-bar.tsx';
import { type Fate, fateMarks } from './fates.ts';
import type { NotedProvision, ProvisionRow } from './provision-rows.ts';

interface ComparisonProps {
  readonly older: StudyFact;
  readonly newer: StudyFact;
  readonly rows: readonly ProvisionRow[];
  /** The shares in a sentence. */
  readonly says: string;
  readonly nameOf: NameOf;
}

type NameOf = (actor: string) => string;

const fates = Object.keys(fateMarks) as readonly Fate[];

/** Two treaties side by side: the shares as a bar, then every provision beside its partner. */
export function Comparison(props: ComparisonProps) {
  const { older, newer, rows, nameOf } = props;
  return (
    <>
      <FatesFigure {...props} />
      <SortTable
        class="provisions"
        caption={`Provisions of ${older.title} (${older.date}) and ${newer.title} (${newer.date})`}
        columns={columnsOf(older, newer, nameOf)}
        rows={rows}
        rowKey={({ older: one, newer: other }) => `${one?.id ?? one?.article}|${other?.id ?? other?.article}`}
        rowClass={({ fate }) => fate}
      />
    </>
  );
}

/** How many provisions of a treaty were kept, changed and dropped, and how many are new. */
export function FatesFigure({ older, newer, rows, says, nameOf }: ComparisonProps) {
  const count = (fate: Fate) => rows.filter((row) => row.fate === fate).length;
  const counts = {
    kept: count('kept'),
    changed: count('changed'),
    dropped: count('dropped'),
    new: count('new'),
  };
  return (
    <Figure
      title={`What became of ${older.title}`}
      id="fates"
      caption={`What became of the provisions of ${older.title} (${older.date}) in ${newer.title} (${newer.date}): kept, changed, dropped or new.`}
      facts={[older.id, newer.id]}
      describes={says}
      columns={['Fate', 'Differs in', `The older, ${older.date}`, `The newer, ${newer.date}`]}
      rows={rows.map((row) => [
        row.fate,
        row.differs.join(', '),
        inWords(row.older, nameOf),
        inWords(row.newer, nameOf),
      ])}
    >
      <FateBar counts={counts} says={says} />
    </Figure>
  );
}

const inWords = (provision: NotedProvision | undefined, nameOf: NameOf): string =>
  provision === undefined ? '' : provisionInWords(provision, nameOf);

function columnsOf(older: StudyFact, newer: StudyFact, nameOf: NameOf): readonly SortColumn<ProvisionRow>[] {
  const side = (key: 'older' | 'newer', name: string): SortColumn<ProvisionRow> => ({
    key,
    name,
    of: (row) => row[key]?.article ?? row[key]?.topic,
    show: (row) => <Provision of={row[key]} nameOf={nameOf} />,
  });
  return [
    side('older', `The older, ${older.date}`),
    {
      key: 'fate',
      name: 'Became',
      of: ({ fate }) => fates.indexOf(fate),
      show: ({ fate, differs }) => (
        <span class="fate">
          <span aria-hidden="true">{fateMarks[fate]} </span>
          {fate}
          {differs.length > 0 && <span class="quiet"> in {differs.join(', ')}</span>}
        </span>
      ),
    },
    side('newer', `The newer, ${newer.date}`),
  ];
}

function Provision({ of, nameOf }: { of: NotedProvision | undefined; nameOf: NameOf }) {
  if (of === undefined) return <span class="none">Nothing of it</span>;
  const { text, note, ...terms } = of;
  return (
    <>
      <p class="terms">{provisionInWords(terms, nameOf)}</p>
      {text && (
        <p class="says" dir="auto">
          {text}
        </p>
      )}
      {note && (
        <p class="quiet" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}
