/**
 * Every view of the page, in the order of its navigation: its word in an address, its name. The page, its addresses and its build read this list alone: `date` is shown by
 * `DateView` of `views/date.tsx`.
 */
export const views = [
  { view: 'study', name: 'The study', isAtOnce: true },
  { view: 'read', name: 'Read', isAtOnce: false },
  { view: 'claims', name: 'Claims', isAtOnce: false, isOfVerdicts: true },
  { view: 'timeline', name: 'Timeline', isAtOnce: false },
  { view: 'date', name: 'On a date', isAtOnce: false, hasFigure: true },
  { view: 'about', name: 'Who and what', isAtOnce: false, isOfVerdicts: true },
  { view: 'treaties', name: 'Treaties', isAtOnce: false, hasFigure: true },
  { view: 'votes', name: 'Votes', isAtOnce: false, hasFigure: true },
  { view: 'rivals', name: 'Rivals', isAtOnce: false, hasFigure: true },
  { view: 'sources', name: 'Sources', isAtOnce: false, isOfVerdicts: true },
  { view: 'what-if', name: 'What if', isAtOnce: false },
  { view: 'search', name: 'Search', isAtOnce: false, isOutside: true },
] as const satisfies readonly {
  readonly view: string;
  readonly name: string;
  /** Whether its code is in the page's first script; that of the others stands packed in the page until they are opened. */
  readonly isAtOnce: boolean;
  /** Of one that shows verdicts and nothing else that could be shown before these are there. */
  readonly isOfVerdicts?: true;
  /** Of one whose figure an argument can set among its sentences: `DateFigure` of `views/date.tsx`. */
  readonly hasFigure?: true;
  /** Of one that stands in no navigation, as something else leads to it. */
  readonly isOutside?: true;
}[];

export type View = (typeof views)[number]['view'];

const inCapitals = (view: string): string =>
  view.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The export that shows a view: `WhatIfView`. */
export const showsView = (view: string): string => `${inCapitals(view)}View`;

/** The export that draws the figure of a view by itself: `DateFigure`. */
export const drawsFigure = (view: string): string => `${inCapitals(view)}Figure`;
