import type { Problem } from '../base/problems/problems.ts';

/** What a server that follows a case tells the pages that are open: the name of an event, and its data. */
export type LiveNews =
  /** The study that stands now; a page that shows another version fetches it. */
  | { readonly event: 'changed'; readonly data: { readonly version: string } }
  | { readonly event: 'problems'; readonly data: CaseState }
  /** Of work that takes longer than half a second; null when it has ended. */
  | { readonly event: 'progress'; readonly data: LiveProgress | null };

/** How far the server is. */
export interface LiveProgress {
  /** Reading the files, judging the claims, judging them under the case's other readings. */
  readonly work: 'reading' | 'claims' | 'readings';
  readonly done: number;
  /** 0 where nobody knows how much there is. */
  readonly of: number;
}

/** How the case's files stand, in the shape of every answer about problems. */
export interface CaseState {
  /** Whether they are sound. */
  readonly ok: boolean;
  /** Whether the page shows an earlier state of them, because this one cannot be judged. */
  readonly stale: boolean;
  readonly problems: readonly Problem[];
}

const EARLY = '-early';

/** The version of a study whose claims are judged, but not yet under the case's other readings. */
export const earlyVersion = (version: string): string => `${version}${EARLY}`;

export const isEarly = (version: string): boolean => version.endsWith(EARLY);

/** The version that a study has, or will have once it is judged under the other readings too. */
export const wholeVersion = (version: string): string =>
  isEarly(version) ? version.slice(0, -EARLY.length) : version;

/** By this name the head of a page says that it is served, and which version of the study is in it. */
export const LIVE_MARK = 'quadrille-live';
