import { isKnownToAll, knownInWords } from '../../../publish/words/knowledge-words.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import type { KnownFact } from '../../../report/who-knew.ts';
import { FactLink } from '../../parts/fact/named.tsx';
import type { State } from '../../state.ts';
import { type NameOf, withNames } from './names.ts';
import { ShortList } from './short-list.tsx';
import { doubtInWords } from './since-words.ts';

interface Props {
  readonly state: State;
  readonly report: DateReport;
  readonly ids: readonly string[];
  readonly nameOf: NameOf;
}

/** So many secrets are shown at once, the latest; the earlier stand behind a fold. */
const MOST = 5;

/** What was secret on the date, and who knew of it by then; behind a fold what all had come to know. */
export function Secrets({ state, report: { secrets }, ids, nameOf }: Props) {
  const secret = secrets.filter((fact) => !isKnownToAll(fact)).reverse();
  const known = secrets.filter(isKnownToAll).reverse();
  const row = (fact: KnownFact) => (
    <>
      <span class="told-day">{[fact.date?.words, doubtInWords(fact.share)].filter(Boolean).join(', ')}</span>{' '}
      <FactLink state={state} id={fact.id} title={fact.title} />{' '}
      <small>{withNames(knownInWords(fact), ids, nameOf)}</small>
    </>
  );
  if (secrets.length === 0) return <p>The record has no act or treaty up to then that it calls secret.</p>;
  return (
    <>
      {secret.length === 0 && <p>Nothing that the record calls secret was still so on this date.</p>}
      <ShortList
        items={secret.map(row)}
        most={MOST}
        rest={(count) => `${countOf(count, 'secret')} before these`}
      />
      {known.length > 0 && (
        <ShortList
          items={known.map(row)}
          most={0}
          rest={(count) => `${countOf(count, 'secret')} that all had come to know by then`}
        />
      )}
      <p class="quiet">
        {secret.length > 0 &&
          `${countOf(secret.length, 'secret')} of the record of which not all knew by then, the latest first. `}
        Of those not named the record does not tell how they would have known.
      </p>
    </>
  );
}
