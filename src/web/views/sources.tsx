import { useMemo, useState } from 'preact/hooks';
import { foundIds, studySearch } from '../search/study-search.ts';
import type { State } from '../state.ts';
import '../style/sources.css';
import { sourceLoads } from './sources/source-load.ts';
import { type LoadedSource, SourceTable } from './sources/source-table.tsx';

/** The bibliography: every source with what it carries, and a link to its page. */
export function SourcesView({ state }: { state: State }) {
  const { data } = state.study;
  const report = state.report.value;
  const loads = useMemo(() => sourceLoads(data, report), [data, report]);
  const out = state.whatIf.value.without ?? [];
  const rows = data.sources.map(
    (source): LoadedSource => ({ source, load: loads.get(source.id)!, isOut: out.includes(source.id) }),
  );
  return (
    <section class="sources" aria-labelledby="sources-head">
      <h2 id="sources-head">Sources</h2>
      <Bibliography state={state} rows={rows} />
    </section>
  );
}

const anyKind = '';
const neverCited = 'never cited';

function Bibliography({ state, rows }: { state: State; rows: readonly LoadedSource[] }) {
  const [query, search] = useState('');
  const [kind, choose] = useState(anyKind);
  const found = foundIds(studySearch(state.study.data, state.report.value.claims), query, 'sources');
  const kinds = [...new Set(rows.flatMap(({ source }) => source.kind ?? []))].sort();
  const isShown = ({ source, load }: LoadedSource) =>
    (kind === anyKind || (kind === neverCited ? !load.isCited : source.kind === kind)) &&
    (found === undefined || found.has(source.id));
  const shown = rows.filter(isShown);
  return (
    <>
      <div class="filters">
        <label class="field">
          <span>Search</span>
          <input type="search" value={query} onInput={(event) => search(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>Kind</span>
          <select value={kind} onChange={(event) => choose(event.currentTarget.value)}>
            <option value={anyKind}>any kind ({rows.length})</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {each} ({rows.filter(({ source }) => source.kind === each).length})
              </option>
            ))}
            <option value={neverCited}>
              never cited ({rows.filter(({ load }) => !load.isCited).length})
            </option>
          </select>
        </label>
      </div>
      {shown.length === 0 ? (
        <p role="status">No source of the study answers to that.</p>
      ) : (
        <SourceTable state={state} rows={shown} />
      )}
    </>
  );
}
