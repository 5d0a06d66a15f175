import { useMemo } from 'preact/hooks';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { verdictWords } from '../../../argue/judge-report.ts';
import type { StudyData } from '../../../publish/study-data.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { passageAddress } from '../../../publish/words/passage-address.ts';
import { trueShare } from '../../../publish/words/verdict-words.ts';
import { FactLink } from '../../parts/fact/named.tsx';
import { Go } from '../../parts/go.tsx';
import { SafeLink } from '../../parts/safe-link.tsx';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import { sourceNames } from '../../parts/source-names.ts';
import { Verdict } from '../../parts/verdict.tsx';
import type { State } from '../../state.ts';
import { toggleSource } from '../what-if/changes.ts';
import '../../style/sources.css';
import { type Citation, sourceLoads } from '../sources/source-load.ts';
import { AT_FIRST } from './fact-table.tsx';
import { FallsWithout } from './falls-without.tsx';

interface SourcePageProps {
  readonly state: State;
  readonly source: StudyData['sources'][number];
}

/** One source: its reference, what falls without it, what it says of every fact, with locators and quotations, and the claims that rest on it. */
export function SourcePage({ state, source }: SourcePageProps) {
  const { data } = state.study;
  const report = state.report.value;
  const loads = useMemo(() => sourceLoads(data, report), [data, report]);
  const load = loads.get(source.id)!;
  const isOut = state.whatIf.value.without?.includes(source.id) === true;
  const { says, passesOn, claims, makes } = load;
  const kinds = [source.kind, source.school, source.seen, isOut ? 'left out at present' : undefined].filter(
    (word) => word !== undefined,
  );
  const address = passageAddress(source);
  return (
    <div class="sources source">
      {kinds.length > 0 && <p class="quiet">{kinds.join(', ')}</p>}
      {source.note && (
        <p class="quiet" dir="auto">
          {source.note}
        </p>
      )}
      {address !== undefined && <SafeLink url={address} />}
      <p>
        <Go
          state={state}
          to={{ view: 'what-if', whatIf: toggleSource(state.whatIf.value, source.id) }}
          class="button"
        >
          {isOut ? 'Take it back in, and see what moves' : 'Leave it out, and see what moves'}
        </Go>
      </p>
      <FallsWithout state={state} source={source.id} />
      {!load.isCited && <p>No fact and no claim of this study cites it.</p>}
      <ClaimTable state={state} name="Claims whose evidence cites it" claims={claims} />
      <ClaimTable state={state} name="Claims that it makes" claims={makes} />
      <CitationTable state={state} name="What it says" citations={says} isOther={false} />
      <CitationTable
        state={state}
        name="What others say that is known through it"
        citations={passesOn}
        isOther
      />
    </div>
  );
}

function ClaimTable({
  state,
  name,
  claims,
}: {
  state: State;
  name: string;
  claims: readonly ClaimVerdict[];
}) {
  if (claims.length === 0) return null;
  const columns: readonly SortColumn<ClaimVerdict>[] = [
    {
      key: 'claim',
      name: 'Claim',
      of: ({ says }) => says,
      show: ({ id, says }) => (
        <Go state={state} to={{ view: 'claims', claim: id }}>
          <span dir="auto">{says}</span>
        </Go>
      ),
      isHead: true,
    },
    {
      key: 'verdict',
      name: 'Verdict',
      of: ({ verdict }) => verdictWords.indexOf(verdict),
      show: ({ verdict }) => <Verdict word={verdict} />,
    },
    {
      key: 'true',
      name: 'True in',
      of: ({ share }) => share.true,
      show: trueShare,
      isNumber: true,
    },
  ];
  return (
    <>
      <h3>{name}</h3>
      <SortTable
        caption={countOf(claims.length, 'claim')}
        columns={columns}
        rows={claims}
        rowKey={({ id }) => id}
        atFirst={AT_FIRST}
      />
    </>
  );
}

interface CitationTableProps {
  readonly state: State;
  readonly name: string;
  readonly citations: readonly Citation[];
  /** Whether others are quoted, so that each is named. */
  readonly isOther: boolean;
}

function CitationTable({ state, name, citations, isOther }: CitationTableProps) {
  if (citations.length === 0) return null;
  const short = (id: string) => sourceNames(state.study.data.sources).get(id) ?? id;
  const hasVia = !isOther && citations.some(({ item }) => item.via !== undefined);
  const columns: readonly SortColumn<Citation>[] = [
    {
      key: 'fact',
      name: 'Fact',
      of: ({ fact }) => fact.title,
      show: ({ fact, item }) => <Told fact={fact} item={item} state={state} />,
      isHead: true,
    },
    {
      key: 'date',
      name: 'Date',
      of: ({ fact }) => fact.first.earliest ?? undefined,
      show: ({ fact }) => fact.date,
    },
    ...(isOther ? [{ key: 'who', name: 'Who says it', of: ({ item }: Citation) => short(item.source) }] : []),
    { key: 'says', name: 'Says', of: ({ item }) => saysInWords(item) },
    { key: 'locator', name: 'Where', of: ({ item }) => (isOther ? item.viaLocator : item.locator) },
    ...(hasVia
      ? [
          {
            key: 'via',
            name: 'Cited in',
            of: ({ item }: Citation) =>
              item.via && [short(item.via), item.viaLocator ?? ''].filter(Boolean).join(', '),
          },
        ]
      : []),
    { key: 'status', name: 'Status', of: ({ fact }) => fact.status },
  ];
  return (
    <>
      <h3>{name}</h3>
      <SortTable
        class="citations row-table"
        caption={countOf(new Set(citations.map(({ fact }) => fact.id)).size, 'fact')}
        columns={columns}
        rows={citations}
        rowKey={(citation) => `${citation.fact.id}-${citations.indexOf(citation)}`}
        order={{ key: 'date', isDown: false }}
        atFirst={AT_FIRST}
      />
    </>
  );
}

const saysInWords = ({ says, confidence }: Citation['item']): string =>
  confidence < 1 ? `${says} (trusted at ${confidence})` : says;

function Told({ fact, item, state }: Citation & { readonly state: State }) {
  return (
    <>
      <FactLink state={state} id={fact.id} title={fact.title} />
      {item.quote && (
        <q class="quote" dir="auto">
          {item.quote}
        </q>
      )}
    </>
  );
}
