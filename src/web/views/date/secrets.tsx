import { isKnownToAll, knownInWords } from '../../../publish/words/knowledge-words.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import type { KnownFact } from '../../../report/who-knew.ts';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import { type NameOf, withNames } from './names.ts';
import { doubtInWords } from './since-words.ts';

interface Props {
  readonly report: DateReport;
  readonly ids: readonly string[];
  readonly nameOf: NameOf;
}

/** So many secrets are shown at once, the latest; the earlier stand behind a fold. */
const mostShown = 12;

/** What was secret on the date, and who knew of it; behind a fold what all had come to know by then. */
export function Secrets({ report: { secrets }, ids, nameOf }: Props) {
  const known = secrets.filter(isKnownToAll);
  const secret = secrets.filter((fact) => !isKnownToAll(fact)).reverse();
  const columns: readonly SortColumn<KnownFact>[] = [
    {
      key: 'date',
      name: 'When',
      of: ({ first }) => first,
      show: ({ date, share }) => [date?.words, doubtInWords(share)].filter(Boolean).join(', '),
    },
    { key: 'what', name: 'What', of: ({ title }) => title, isHead: true },
    {
      key: 'who',
      name: 'Who knew of it by then',
      of: (fact) => knownInWords(fact),
      show: (fact) => withNames(knownInWords(fact), ids, nameOf),
    },
  ];
  const table = (rows: readonly KnownFact[], caption: string) => (
    <div class="wide-table">
      <SortTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </div>
  );
  return (
    <>
      {secret.length === 0 && <p class="quiet">Nothing that the record calls secret was so on this date.</p>}
      {secret.length > 0 &&
        table(
          secret.slice(0, mostShown),
          `${countOf(secret.length, 'secret')} of which not all knew, the latest first`,
        )}
      {secret.length > mostShown && (
        <details>
          <summary>The {secret.length - mostShown} before these</summary>
          {table(secret.slice(mostShown), 'Of earlier days')}
        </details>
      )}
      {known.length > 0 && (
        <details>
          <summary>{countOf(known.length, 'secret')} that all had come to know by then</summary>
          {table(known.slice().reverse(), 'Known to all by then')}
        </details>
      )}
    </>
  );
}
