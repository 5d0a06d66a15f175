import { countOf } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import type { NameOf } from './names.ts';
import { type RelationKind, rangeWords, relationKind } from './relation-words.ts';

interface Props {
  readonly report: DateReport;
  readonly neutral: number;
  readonly nameOf: NameOf;
}

/** How those of one kind stand to each other, in the order in which it is told. */
const heads: Readonly<Record<RelationKind, string>> = {
  conflict: 'At odds',
  cooperation: 'On good terms',
  neutral: 'Neither',
  unsure: 'Not sure: the range reaches the neutral band',
};

/** Who stood with whom, in words: the pairs by how they stood, the strongest first, among how many. */
export function RelationsTold({ report, neutral, nameOf }: Props) {
  const { relations } = report;
  if (relations.length === 0)
    return <p>The record covers the dealings of no two actors on this date: it cannot say.</p>;
  const kinds = (Object.keys(heads) as RelationKind[]).map((kind) => ({
    kind,
    pairs: relations
      .filter(({ range }) => relationKind(range, neutral) === kind)
      .sort((one, other) => Math.abs(other.range.median) - Math.abs(one.range.median)),
  }));
  return (
    <>
      <dl class="told-relations">
        {kinds
          .filter(({ pairs }) => pairs.length > 0)
          .map(({ kind, pairs }) => (
            <div key={kind}>
              <dt>
                {heads[kind]} <small>{pairs.length}</small>
              </dt>
              {pairs.map(({ a, b, range }) => (
                <dd key={`${a} ${b}`}>
                  {nameOf(a)} and {nameOf(b)} <span class="told-range">{rangeWords(range)}</span>
                </dd>
              ))}
            </div>
          ))}
      </dl>
      <p class="quiet">
        Among the {countOf(relations.length, 'pair')} whose dealings the record covers on this day; of all
        others it says nothing. The number is the net relation, below zero conflict, within ±{neutral}{' '}
        neither; in brackets its range in 95&nbsp;% of worlds.
      </p>
    </>
  );
}
