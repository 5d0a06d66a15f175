import { own } from '../base/own.ts';
import { changeNames } from '../publish/site.ts';
import type { Reading } from '../record/case-record.ts';
import { readingParts } from '../record/readings.ts';
import { standingRules, talkRules } from '../record/spell-kinds.ts';
import type { WhatIf } from './engine/engine.ts';
import { type LedgerOrder, ledgerOrders } from './ledger-orders.ts';
import { type View, views } from './views.ts';

/** The words of an address that say where in a view a reader is, by their names in a route. A word stands once; a list is parted by commas. */
const places = {
  claim: 'claim',
  date: 'date',
  of: 'of',
  seenBy: 'seen-by',
  act: 'act',
  from: 'from',
  to: 'to',
  only: 'only',
  order: 'order',
  section: 'section',
  text: 'text',
  story: 'story',
  step: 'step',
  sought: 'q',
  figure: 'figure',
} as const;

const lists = ['of', 'only'] as const;
type PlaceName = keyof typeof places;
type ListName = (typeof lists)[number];
const placeNames = Object.keys(places) as PlaceName[];
const isList = (name: PlaceName): name is ListName => lists.some((each) => each === name);

/** These stay when a reader goes to another view; the others are of the view that they leave. */
const stays: readonly PlaceName[] = ['date', 'seenBy'];

/** Where in a view a reader is. */
export interface Place {
  /** The claim that is open. */
  readonly claim?: string | undefined;
  /** `1969-06-01`. */
  readonly date?: string | undefined;
  /** What a view is of: a pair, two treaties, a source. */
  readonly of?: readonly string[] | undefined;
  /** The actor as which one looks on. */
  readonly seenBy?: string | undefined;
  /** The fact that is open in a drawing. */
  readonly act?: string | undefined;
  /** The time that a drawing shows, `1964` to `1975-06`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What a drawing or list is narrowed to. */
  readonly only?: readonly string[] | undefined;
  /** The order of the ledger, where it is not the one that it has by itself. */
  readonly order?: LedgerOrder | undefined;
  /** The part of the argument that is read. */
  readonly section?: string | undefined;
  /** `manuscript` where it is not the argument that is read. */
  readonly text?: string | undefined;
  /** The story that is followed, and how far: `3`. */
  readonly story?: string | undefined;
  readonly step?: string | undefined;
  /** What is searched for. */
  readonly sought?: string | undefined;
  /** The one figure of a view that is shown, without the page around it: for another page that frames it. */
  readonly figure?: string | undefined;
}

/** Where a reader is: the address after `#` says it whole, so that any place can be linked to, from disk too. */
export interface Route extends Place {
  readonly view: View;
  readonly whatIf: WhatIf;
  /** Parts of the address that were not understood, `halfLife=30`: they change nothing. */
  readonly unread?: readonly string[];
}

/** Every name that an address may have. */
export const addressNames: readonly string[] = ['view', ...Object.values(places), ...changeNames];

const viewWords: readonly View[] = views.map(({ view }) => view);

/** Reads an address: `#claim=before-us-prc`, `#date=1969-06-01`, `#view=timeline&of=USSR,ROC`, `#without=patel2025`. */
export function readHash(hash: string): Route {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const list = (name: string) => words.get(name)?.split(',').filter(Boolean);
  const place = readPlace(words, list);
  const whatIf = readWhatIf(words, list);
  const unread = unreadOf(words, whatIf);
  const named = viewWords.find((view) => view === words.get('view'));
  return {
    // a source was opened among the sources once: such an address still leads to its page
    view: named === 'sources' && place.of ? 'about' : (named ?? viewOf(place, whatIf)),
    ...place,
    whatIf,
    ...(unread.length > 0 ? { unread } : {}),
  };
}

/** The view of an address that names none: a change without a place is asked of all claims. */
function viewOf({ claim, date }: Place, whatIf: WhatIf): View {
  if (claim) return 'claims';
  if (date) return 'date';
  return Object.keys(whatIf).length > 0 ? 'claims' : 'study';
}

function readPlace(words: URLSearchParams, list: (name: string) => string[] | undefined): Place {
  const found = placeNames.map((name) => [
    name,
    isList(name) ? list(places[name]) : words.get(places[name]) || undefined,
  ]);
  return Object.fromEntries(
    found.filter(([name, value]) => value !== undefined && (name !== 'order' || isOrder(value))),
  ) as Place;
}

const isOrder = (word: unknown): boolean => ledgerOrders.some((order) => order === word);

/** The beginning of a view, from wherever one is in it. */
export const beginning = (view: View): Partial<Route> => ({
  view,
  ...Object.fromEntries(placeNames.filter((name) => !stays.includes(name)).map((name) => [name, undefined])),
});

/** The page of an actor, a place, a source or a fact. */
export const aboutPlace = (id: string): Partial<Route> => ({ view: 'about', of: [id] });

/** A rival explanation, among the others of its question. */
export const rivalPlace = (id: string): Partial<Route> => ({ view: 'rivals', of: [id] });

/** The route after a step: to another view without the places of the one that is left, but for the date and who looks on. */
export function moved(from: Route, to: Partial<Route>): Route {
  if (to.view === undefined || to.view === from.view) return { ...from, ...to };
  const kept = Object.fromEntries(stays.map((name) => [name, from[name]]));
  return { view: from.view, ...kept, whatIf: from.whatIf, ...to };
}

/** What an address says that no part of the route came of: names that there are not, words that their names do not take, and a second word for one name. */
function unreadOf(words: URLSearchParams, { reading = {} }: WhatIf): string[] {
  const seen = new Set<string>();
  return [...words].flatMap(([name, value]) => {
    const isSecond = seen.has(name);
    seen.add(name);
    const isRead = isReadingPart(name)
      ? value === '' || reading[name] !== undefined
      : name === 'view'
        ? viewWords.some((view) => view === value)
        : name === places.order
          ? isOrder(value)
          : addressNames.includes(name);
    return isRead && !isSecond ? [] : [value === '' ? name : `${name}=${value}`];
  });
}

const isReadingPart = (name: string): name is keyof Reading => readingParts.some((part) => part === name);

function readWhatIf(words: URLSearchParams, list: (name: string) => string[] | undefined): WhatIf {
  const [account, without, drop] = [words.get('account'), list('without'), list('drop')];
  const reading: Record<string, number | string> = {};
  for (const part of readingParts) {
    const value = words.get(part);
    if (value === null || value === '') continue;
    if (part === 'weights') reading[part] = value;
    else if (part === 'standing' || part === 'talk') {
      if (rules[part].includes(value)) reading[part] = value;
    } else if (isMeasure(Number(value), part)) reading[part] = Number(value);
  }
  const scenario = words.get('scenario');
  return {
    ...(scenario ? { scenario } : {}),
    ...(account && account !== 'all' ? { account } : {}),
    ...(without?.length ? { without } : {}),
    ...(drop?.length ? { drop } : {}),
    ...(Object.keys(reading).length > 0 ? { reading } : {}),
  };
}

/** What these parts of a reading can be; another word changes nothing. */
const rules: Readonly<Record<'standing' | 'talk', readonly string[]>> = {
  standing: standingRules,
  talk: talkRules,
};

/** The words that a name of an address takes, where it takes no others. */
export const wordsTaken = (name: string): readonly string[] | undefined =>
  name === 'view' ? viewWords : name === places.order ? ledgerOrders : own(rules, name);

/** The parts of a reading that are numbers. */
export const measures: readonly string[] = readingParts.filter(
  (part) => part !== 'weights' && !own(rules, part),
);

/** Whether a number can be read with: half-life, amplitude and shortest phase are above 0; only `neutral` may be 0. */
export const isMeasure = (value: number, part: string): boolean =>
  Number.isFinite(value) && (value > 0 || (value === 0 && part === 'neutral'));

/** Writes an address that reads back as the same route. */
export function writeHash({ view, whatIf, ...place }: Route): string {
  const words = new URLSearchParams();
  words.set('view', view);
  for (const name of placeNames) {
    const value = isList(name) ? place[name]?.join(',') : place[name];
    if (value) words.set(places[name], value);
  }
  const { scenario, account, without = [], drop = [], reading = {} } = whatIf;
  if (scenario) words.set('scenario', scenario);
  if (account) words.set('account', account);
  if (without.length > 0) words.set('without', without.join(','));
  if (drop.length > 0) words.set('drop', drop.join(','));
  for (const [part, value] of Object.entries(reading)) words.set(part, String(value));
  return words.toString().replaceAll('%2C', ',');
}
