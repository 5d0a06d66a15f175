import { caseHash } from '../../argue/jobs/job-list.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import type { Cited } from '../../publish/citations/cited.ts';
import type { StudyData, StudyFact } from '../../publish/study-data.ts';
import { countOf, listInWords } from '../../publish/words/number-words.ts';
import type { CaseJson } from '../../record/case-json.ts';
import { type Route, writeHash } from '../route.ts';
import type { State } from '../state.ts';
import { isChanged, whatIfInWords } from '../what-if-words.ts';
import { safeAddress } from './safe-link.tsx';
import { sourceNames } from './source-names.ts';

/** A figure as its notes need it. */
export interface Noted {
  /** Its word in an address, `blocs`; no two figures of a view have one. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly caption: string;
  /** The facts that it is drawn from; all of the record where it is reckoned from all. */
  readonly facts?: readonly string[] | undefined;
  /** The date or time that it shows, in words. */
  readonly shown?: string | undefined;
  /** In how many worlds what it shows was asked, where that may be fewer than the study’s. */
  readonly worlds?: number | undefined;
}

/** What goes with a figure wherever it is taken: a line for each, by its name. */
export interface FigureNotes {
  readonly Title: string;
  readonly Caption: string;
  readonly Source: string;
  readonly Study: string;
  readonly Version: string;
  readonly Shown?: string;
  readonly Changed?: string;
  readonly Address: string;
}

/** So many sources are named. */
const NAMED = 3;
/** A page at these is seen by whoever serves it alone. */
const ownHosts = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const hashOf = onceForEach((written: CaseJson) => caseHash(written));

/** The version of a study: as its author counts, and the mark of the case, which another state of it does not have. */
export function versionOf({ study }: State): string {
  const mark = `case ${hashOf(study.case)}`;
  const { version } = study.data.edition;
  return version === undefined ? mark : `${version}, ${mark}`;
}

/** Where readers find the page: where its author says, or where it was opened from the web; from disk there is no address but within the file. */
export function pageAddress({ edition }: Pick<StudyData, 'edition'>): string | undefined {
  const stated = safeAddress(edition.address)?.replace(/#.*$/, '');
  if (stated) return stated;
  const { protocol, hostname, origin, pathname } = location;
  return /^https?:$/.test(protocol) && !ownHosts.test(hostname) ? origin + pathname : undefined;
}

/** The address of a place of the page, for who is elsewhere. */
export function addressOf(state: State, to: Partial<Route>): string {
  const page = pageAddress(state.study.data) ?? 'index.html';
  return `${page}#${writeHash({ ...state.route.value!, figure: undefined, ...to })}`;
}

/** The study as it is cited. */
export function citedStudy(state: State): Cited {
  const { id, title, authors, edition } = state.study.data;
  const address = pageAddress(state.study.data);
  return {
    ...{ key: id, title, authors, version: versionOf(state) },
    ...(edition.published === undefined ? {} : { published: edition.published }),
    ...(address === undefined ? {} : { address }),
  };
}

/** A figure of the study as it is cited. */
export function citedFigure(state: State, { id, title, caption }: Noted): Cited {
  const study = citedStudy(state);
  return {
    ...study,
    ...{ key: `${study.key}-${id}`, title, of: study.title, caption, address: addressOf(state, {}) },
  };
}

/** Everything that goes with a figure, in the order in which it is read. */
export function figureNotes(
  state: State,
  { title, caption, facts, shown, worlds = state.study.data.worlds }: Noted,
): FigureNotes {
  const { data } = state.study;
  const { title: study, authors, edition, seed } = data;
  const by = authors.length > 0 ? `, by ${authors.join('; ')}` : '';
  const published = edition.published === undefined ? '' : ` of ${edition.published}`;
  return {
    Title: title,
    Caption: caption,
    Source: sourceInWords(data, facts),
    Study: `${study}${by}`,
    Version: `${versionOf(state)}${published}; seed ${seed}, ${countOf(worlds, 'world')}; made with Quadrille`,
    ...(shown === undefined ? {} : { Shown: shown }),
    ...changedInWords(state),
    Address: addressOf(state, {}),
  };
}

/** Of what goes with a figure, what stands below it in print: the rest is of the page. */
export const sourceNotes = (state: State, { facts }: Noted): Pick<FigureNotes, 'Source' | 'Changed'> => ({
  Source: sourceInWords(state.study.data, facts),
  ...changedInWords(state),
});

function changedInWords({ study, whatIf }: State): Pick<FigureNotes, 'Changed'> {
  if (!isChanged(whatIf.value)) return {};
  return { Changed: `not as published: read ${listInWords(whatIfInWords(whatIf.value, study.data))}` };
}

/** The sources of some facts, those of most of them first; or of the whole record. */
function sourceInWords({ facts, sources }: StudyData, ids: readonly string[] | undefined): string {
  if (!ids)
    return `the record of the study: ${countOf(facts.length, 'fact')} from ${countOf(sources.length, 'source')}`;
  const wanted = new Set(ids);
  const drawn = facts.filter(({ id }) => wanted.has(id));
  const record = `the record of the study: ${countOf(drawn.length, 'fact')}`;
  const counts = countedSources(drawn);
  if (counts.length === 0) return record;
  const named = counts.slice(0, NAMED).flatMap(([key]) => {
    const name = sourceNames(sources).get(key);
    return name === undefined ? [] : [name];
  });
  const more = counts.length - named.length;
  const those = more > 0 ? [...named, `${more} more`] : named;
  return `${record}, after ${those.join('; ')}`;
}

function countedSources(facts: readonly StudyFact[]): [key: string, times: number][] {
  const counts = new Map<string, number>();
  for (const { evidence } of facts)
    for (const key of new Set(evidence.map(({ source }) => source)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
