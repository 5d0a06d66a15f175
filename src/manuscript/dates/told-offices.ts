import type { Day } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';
import type { DateMention } from './date-mention.ts';
import type { Days } from './known-dates.ts';

/** A post that the case gives a person: what it is called, and its first and last day, as far as the case states them. */
export interface KnownPost {
  readonly role: string;
  readonly start: Days | undefined;
  readonly end: Days | undefined;
}

/** A post that a sentence gives somebody from or until a date, as offsets in it. */
export interface ToldOffice {
  readonly posts: readonly KnownPost[];
  readonly date: DateMention;
  readonly side: 'start' | 'end' | 'both';
  readonly from: number;
  readonly to: number;
}

/** What a post is called otherwise. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'foreign minister': 'minister (?:of|for) foreign affairs|head of the foreign ministry',
  'prime minister': 'premier',
  premier: 'prime minister',
  'secretary general': 'general secretary',
};
const SINCE = '(?<since>from|since|as of|after)|(?<until>until|till|to|up to)';
/** Another post than the one of the words behind. */
const LESSER = String.raw`(?<!\b(?:deputy|vice|acting|assistant|former|future|shadow|the then) )(?<!vice-)`;
const MOST = 30;

/** The posts that a sentence gives the bearer of some names, with the dates that it gives for their beginning or end. */
export function toldOffices(
  sentence: string,
  names: readonly string[],
  posts: readonly KnownPost[],
  dates: readonly { readonly date: DateMention; readonly from: number; readonly to: number }[],
): ToldOffice[] {
  const name = `(?:${[...new Set(names.flatMap((one) => [one, lastWord(one)]))].map(escaped).join('|')})`;
  if (!new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(sentence)) return [];
  return [...new Set(posts.map(({ role }) => headOf(role)))].flatMap((head) => {
    const same = posts.filter(({ role }) => headOf(role) === head);
    const role = `${LESSER}\\b(?:${[escaped(head), own(OTHERWISE, head) ?? []].flat().join('|')})\\b`;
    const forms: readonly (readonly [before: RegExp, after: RegExp])[] = [
      [
        `${name}(?:’s|,? (?:who )?(?:was|is|became|had been|remained|served as|serving as))?,? (?:as )?(?:the |its |their )?${role}(?<tail>[^.,;()]{0,${MOST}}?),? \\(?(?:${SINCE})?$`,
        '',
      ],
      [`${name}(?: was|,)? (?:${SINCE})$`, `^,? (?:as |the )?${role}(?<tail>)`],
      [`\\bAs (?:the )?${role}(?<tail>[^.,;()]{0,${MOST}}?) \\(?(?:${SINCE})?$`, `^\\)?,? ${name}(?!\\p{L})`],
      [`${role}(?<tail>) ${name},? \\(?(?:${SINCE})?$`, ''],
    ].map(([before, after]) => [new RegExp(before!, 'iu'), new RegExp(after!, 'iu')]);
    return dates.flatMap(({ date, from, to }) => {
      const [lead, rest] = [sentence.slice(0, from).replace(/\s+$/u, ''), sentence.slice(to)];
      for (const [before, after] of forms) {
        const [first, second] = [before.exec(lead), after.exec(rest)];
        if (!first || !second) continue;
        const { since, until, tail = '' } = { ...first.groups, ...second.groups };
        const side = date.precision === 'span' ? 'both' : since ? 'start' : until ? 'end' : undefined;
        const held = same.filter((post) => isSeat(post.role, tail || rest.slice(second[0].length)));
        if (!side || held.length === 0) return [];
        return [{ posts: held, date, side, from: first.index, to: to + second[0].length }];
      }
      return [];
    });
  });
}

/** `ambassador in Selm` is `ambassador`, at a seat; of `premier and head of government` the first counts. */
const headOf = (role: string): string => role.toLowerCase().split(/ (?:in|at|to|of the|and|then) |,/u)[0]!;

/** A seat named in the text is the one of the post, where that has one. */
function isSeat(role: string, tail: string): boolean {
  const told = /^ (?:in|at|to) (?:the )?(\p{Lu}[\p{L}’-]+)/u.exec(tail)?.[1];
  return told === undefined || role.includes(told);
}

const lastWord = (name: string): string => {
  const word = name.split(' ').at(-1)!;
  return word.length >= 5 ? word : name;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Whether a post begins, or ends, within days of what is told. */
export function agrees({ posts, date, side }: ToldOffice, leeway: number): boolean {
  const near = (days: Days | undefined, first: Day, last: Day): boolean =>
    days === undefined || (days.earliest <= last + leeway && days.latest >= first - leeway);
  const { earliest, latest } = date;
  return posts.some(({ start, end }) =>
    side === 'start'
      ? near(start, earliest, latest)
      : side === 'end'
        ? near(end, earliest, latest)
        : near(start, earliest, earliest + YEAR) && near(end, latest - YEAR, latest),
  );
}

/** A span of years begins and ends some time in them. */
const YEAR = 366;
