import { type Signal, signal } from '@preact/signals';
import { type CaseState, LIVE_MARK, type LiveNews, type LiveProgress, wholeVersion } from './live-news.ts';
import { type PublishedStudy, readStudyJson } from './study.ts';

/** What a page that is served knows of the case it follows. */
export interface Live {
  readonly files: Signal<CaseState>;
  /** Of work that goes on. */
  readonly progress: Signal<LiveProgress | null>;
  /** Whether the server can be heard. */
  readonly isConnected: Signal<boolean>;
  /** When the study was last replaced, `10:42:07`; empty as long as it is the one the page was opened with. */
  readonly updatedAt: Signal<string>;
}

/**
 * Follows the server that this page came from: when the study has changed there, puts the new one in its place; when it has
 * been judged under the case's other readings too, completes it. A page that was opened from disk, or that some other server
 * gave, follows nobody, and undefined comes back.
 */
export function followServer(
  replace: (study: PublishedStudy) => void,
  complete: (study: PublishedStudy) => void,
): Live | undefined {
  const version = document.querySelector<HTMLMetaElement>(`meta[name="${LIVE_MARK}"]`)?.content;
  if (!version || !location.protocol.startsWith('http')) return undefined;
  const live: Live = {
    files: signal({ ok: true, stale: false, problems: [] }),
    progress: signal(null),
    isConnected: signal(true),
    updatedAt: signal(''),
  };
  const fetchStudy = fetcher(version, (text, isSame) => {
    if (isSame) return complete(readStudyJson(text));
    replace(readStudyJson(text));
    live.updatedAt.value = new Date().toTimeString().slice(0, 8);
  });
  const events = new EventSource('events');
  const on = <E extends LiveNews['event']>(event: E, take: (data: DataOf<E>) => void): void =>
    events.addEventListener(event, ({ data }) => take(JSON.parse(data) as DataOf<E>));
  on('changed', ({ version: next }) => void fetchStudy(next));
  on('problems', (files) => {
    live.files.value = files;
  });
  on('progress', (progress) => {
    live.progress.value = progress;
  });
  events.onopen = () => {
    live.isConnected.value = true;
  };
  events.onerror = () => {
    live.isConnected.value = false;
    live.progress.value = null;
  };
  return live;
}

type DataOf<E extends LiveNews['event']> = Extract<LiveNews, { readonly event: E }>['data'];

/**
 * Fetches a study unless it is shown already, or was shown with more in it; of several asked for in a row, the last is taken.
 * `isSame` says that it is the one shown, with more in it.
 */
function fetcher(
  first: string,
  take: (text: string, isSame: boolean) => void,
): (version: string) => Promise<void> {
  let shown = first;
  let wanted = first;
  return async (version) => {
    wanted = version;
    if (version === shown || wholeVersion(version) === shown) return;
    const text = await fetchVersion(version);
    if (text === undefined || wanted !== version) return;
    const isSame = wholeVersion(version) === wholeVersion(shown);
    shown = version;
    take(text, isSame);
  };
}

/** A study, if the server still has this version; undefined when it has a later one, or cannot be reached: it tells which stands. */
async function fetchVersion(version: string): Promise<string | undefined> {
  try {
    const answer = await fetch('study');
    const tag = answer.headers.get('ETag') ?? '';
    return tag === `"${version}"` || tag === `"${version}-plain"` ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
