import type { Problem } from '../base/problems/problems.ts';

/** What a server that follows a case tells the pages that are open: the name of an event, and its data. */
export type LiveNews =
  /** The study that stands now; a page that shows another version fetches it. */
  | { readonly event: 'changed'; readonly data: { readonly version: string } }
  | { readonly event: 'problems'; readonly data: CaseState }
  /** Of work that takes longer than half a second; `done` is `of` when it has ended. */
  | { readonly event: 'progress'; readonly data: { readonly done: number; readonly of: number } };

/** How the case's files stand, in the shape of every answer about problems. */
export interface CaseState {
  /** Whether they are sound. */
  readonly ok: boolean;
  /** Whether the page shows an earlier state of them, because this one cannot be judged. */
  readonly stale: boolean;
  readonly problems: readonly Problem[];
}

/** By this name the head of a page says that it is served, and which version of the study is in it. */
export const LIVE_MARK = 'quadrille-live';
