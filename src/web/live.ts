import { type Signal, signal } from '@preact/signals';
import { type CaseState, LIVE_MARK, type LiveNews } from './live-news.ts';
import { type PublishedStudy, readStudyJson } from './study.ts';

/** What a page that is served knows of the case it follows. */
export interface Live {
  readonly files: Signal<CaseState>;
  /** Of work that goes on. */
  readonly progress: Signal<{ readonly done: number; readonly of: number } | undefined>;
  /** Whether the server can be heard. */
  readonly isConnected: Signal<boolean>;
  /** When the study was last replaced, `10:42:07`; empty as long as it is the one the page was opened with. */
  readonly updatedAt: Signal<string>;
}

/**
 * Follows the server that this page came from: when the study has changed there, puts the new one in its place. A page that
 * was opened from disk, or that some other server gave, follows nobody, and undefined comes back.
 */
export function followServer(replace: (study: PublishedStudy) => void): Live | undefined {
  const version = document.querySelector<HTMLMetaElement>(`meta[name="${LIVE_MARK}"]`)?.content;
  if (!version || !location.protocol.startsWith('http')) return undefined;
  const live: Live = {
    files: signal({ ok: true, stale: false, problems: [] }),
    progress: signal(undefined),
    isConnected: signal(true),
    updatedAt: signal(''),
  };
  const fetchStudy = fetcher(version, (text) => {
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
  on('progress', ({ done, of }) => {
    live.progress.value = done < of ? { done, of } : undefined;
  });
  events.onopen = () => {
    live.isConnected.value = true;
  };
  events.onerror = () => {
    live.isConnected.value = false;
    live.progress.value = undefined;
  };
  return live;
}

type DataOf<E extends LiveNews['event']> = Extract<LiveNews, { readonly event: E }>['data'];

/** Fetches a study unless it is shown already; of several asked for in a row, the last is taken. */
function fetcher(first: string, take: (text: string) => void): (version: string) => Promise<void> {
  let shown = first;
  let wanted = first;
  return async (version) => {
    wanted = version;
    if (version === shown) return;
    const text = await fetchText('study');
    if (text === undefined || wanted !== version) return;
    shown = version;
    take(text);
  };
}

/** What the server answers; undefined when the connection went: once it is back, the server says again which version stands. */
async function fetchText(path: string): Promise<string | undefined> {
  try {
    const answer = await fetch(path);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
