import { own } from '../base/own.ts';
import type { Reading } from '../record/case-record.ts';
import { readingParts } from '../record/readings.ts';
import { standingRules, talkRules } from '../record/spell-kinds.ts';
import type { WhatIf } from './engine/engine.ts';
import { type View, views } from './views.ts';

/** Where a reader is: the address after `#` says it whole, so that any place can be linked to, from disk too. */
export interface Route {
  readonly view: View;
  /** The claim that is open. */
  readonly claim?: string | undefined;
  /** `1969-06-01`. */
  readonly date?: string | undefined;
  /** Further words of a view: a pair, two treaties, an onlooker. */
  readonly of?: readonly string[] | undefined;
  readonly seenBy?: string | undefined;
  readonly whatIf: WhatIf;
  /** Parts of the address that were not understood, `halfLife=30`: they change nothing. */
  readonly unread?: readonly string[];
}

/** Every name that an address may have. */
export const addressNames: readonly string[] = [
  ...['view', 'claim', 'date', 'of', 'seen-by', 'scenario', 'account', 'without', 'drop'],
  ...readingParts,
];

const viewWords: readonly View[] = views.map(({ view }) => view);

/** Reads an address: `#claim=before-us-prc`, `#date=1969-06-01`, `#view=timeline&of=USSR,ROC`, `#without=patel2025`. */
export function readHash(hash: string): Route {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const list = (name: string) => words.get(name)?.split(',').filter(Boolean);
  const [claim, date, of, seenBy] = [words.get('claim'), words.get('date'), list('of'), words.get('seen-by')];
  const whatIf = readWhatIf(words, list);
  const unread = unreadOf(words, whatIf);
  const named = viewWords.find((view) => view === words.get('view'));
  return {
    view: named ?? (claim ? 'claims' : date ? 'date' : 'claims'),
    ...(claim ? { claim } : {}),
    ...(date ? { date } : {}),
    ...(of ? { of } : {}),
    ...(seenBy ? { seenBy } : {}),
    whatIf,
    ...(unread.length > 0 ? { unread } : {}),
  };
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
  name === 'view' ? viewWords : own(rules, name);

/** The parts of a reading that are numbers. */
export const measures: readonly string[] = readingParts.filter(
  (part) => part !== 'weights' && !own(rules, part),
);

/** Whether a number can be read with: half-life, amplitude and shortest phase are above 0; only `neutral` may be 0. */
export const isMeasure = (value: number, part: string): boolean =>
  Number.isFinite(value) && (value > 0 || (value === 0 && part === 'neutral'));

/** Writes an address that reads back as the same route. */
export function writeHash({ view, claim, date, of, seenBy, whatIf }: Route): string {
  const words = new URLSearchParams();
  words.set('view', view);
  if (claim) words.set('claim', claim);
  if (date) words.set('date', date);
  if (of?.length) words.set('of', of.join(','));
  if (seenBy) words.set('seen-by', seenBy);
  const { scenario, account, without = [], drop = [], reading = {} } = whatIf;
  if (scenario) words.set('scenario', scenario);
  if (account) words.set('account', account);
  if (without.length > 0) words.set('without', without.join(','));
  if (drop.length > 0) words.set('drop', drop.join(','));
  for (const [part, value] of Object.entries(reading)) words.set(part, String(value));
  return words.toString().replaceAll('%2C', ',');
}
