import { monthWords } from '../../base/months.ts';

/** Names of months as manuscripts write them: English whole and short, German, French. Folded to lower case. */
export const MONTHS = monthWords(['en', 'de', 'fr']);

/** Days of the week, 1 Monday to 7 Sunday. */
export const WEEKDAYS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['monday', 'montag', 'lundi'],
    ['tuesday', 'dienstag', 'mardi'],
    ['wednesday', 'mittwoch', 'mercredi'],
    ['thursday', 'donnerstag', 'jeudi'],
    ['friday', 'freitag', 'vendredi'],
    ['saturday', 'samstag', 'samedi'],
    ['sunday', 'sonntag', 'dimanche'],
  ].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

export const WEEKDAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The first month of a season in the north, and how many months it has; winter runs into the next year. */
export const SEASONS: Readonly<Record<string, readonly [first: number, months: number]>> = {
  spring: [3, 3],
  summer: [6, 3],
  autumn: [9, 3],
  fall: [9, 3],
  winter: [12, 3],
};

/** Ordinals of centuries. */
export const CENTURIES: Readonly<Record<string, number>> = {
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
};

/** What makes the number after it a year. */
export const BEFORE_YEAR =
  /(?:\b(?:in|of|born|died|dated|since|by|until|till|from|after|before|during|early|late|mid|around|about|circa|year|years|and|to|the|throughout|through|between|for|between the years|summer|spring|autumn|fall|winter|post|pre|than|im|en|seit|depuis|bis|nach|vor)\s|\bca?\.\s|\bmid-|\bpost-|\bpre-|[(,;–—-]\s?|^)$/iu;

/** What makes a number of four figures no year: it counts or numbers something. */
export const NO_YEAR_BEFORE =
  /(?:\b(?:resolutions?|nos?\.?|numbers?|pp?\.|pages?|vols?\.?|articles?|documents?|docs?\.?|telegrams?|cables?|despatch|boxe?s?|files?|folders?|law|isbn|issn|record|nos?|of some|about some|frames?|items?|decree)\s?|[#$£€§/:]|\d[,.–—-])$/iu;

/** What makes it a count: `1945 men`. */
export const NO_YEAR_AFTER =
  /^(?:\s(?:men|women|soldiers|troops|people|persons|inhabitants|tons?|tonnes|miles|km|kilomet\w+|met(?:re|er)s|pages|roubles|rubles|dollars|pounds|copies|votes|ships|aircraft|guns|tanks|words|prisoners|casualties|dead|wounded|families|workers|students|per cent|hours|hrs)\b|\s?%|[/:]\d|\.\d|,\d{3}(?!\d))/iu;

/** A year before Christ, or of the Hijra, is no year of this reckoning. */
export const OTHER_ERA =
  /^(?:(?: (?:and|to|or)|\s?[-–—]) ?\d{1,4})?\s?(?:BCE?|B\.\s?C\.|a\.?\s?C\.|v\. ?Chr\.|AH)(?!\p{L})/u;

/** What says that a date is not exact. */
export const APPROXIMATE =
  /\b(?:about|around|circa|ca?\.|approximately|roughly|probably|perhaps|possibly|some ?time)\s(?:(?:in|on)\s)?(?:the\s)?$/iu;
