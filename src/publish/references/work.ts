import { own } from '../../base/own.ts';
import type { Row } from '../../record/case-record.ts';
import type { ListedName } from './listed-names.ts';

/** A source as its reference is made from it: its variables of CSL by name, as text and as names. */
export interface Work {
  readonly type: string;
  readonly title: string;
  readonly issued: unknown;
  /** A variable as it stands, such as a date. */
  readonly value: (variable: string) => unknown;
  /** A variable as text, without markup; '' where there is none. */
  readonly text: (variable: string) => string;
  readonly names: (variable: string) => readonly ListedName[];
}

/** The work that a row of `sources` describes. */
export function workOf(row: Row<'sources'>): Work {
  const more = isMapping(row.custom) ? row.custom : {};
  const value = (variable: string): unknown =>
    Object.hasOwn(more, variable) ? more[variable] : (row as unknown as Mapping)[variable];
  return {
    type: row.type ?? '',
    title: textOf(row.title),
    issued: row.issued,
    value,
    text: (variable) =>
      variable === 'volume'
        ? textOf(value(variable)).replace(/^vol(?:ume|\.)? */i, '')
        : textOf(value(variable)),
    names: (variable) => namesOf(value(variable)),
  };
}

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text without the tags that reference managers set in it. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .replace(/<\/?(?:i|b|em|strong|sub|sup|span|sc)(?:\s[^<>]*)?>/g, '')
        .trim()
    : '';

const namesOf = (people: unknown): ListedName[] =>
  (Array.isArray(people) ? people : [people]).map(nameOf).filter(({ filed }) => filed !== '');

/** Letters of Chinese, Japanese and Korean, in which the family stands first and nothing parts it from the given name. */
const EASTERN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function nameOf(person: unknown): ListedName {
  if (!isMapping(person)) return whole(textOf(person));
  const part = (name: string) => textOf(own(person, name));
  const family = [part('non-dropping-particle'), part('family')].filter(Boolean).join(' ');
  const given = [part('given'), part('dropping-particle')].filter(Boolean).join(' ');
  if (family === '' || given === '') return whole(family || given || part('literal'));
  const suffix = part('suffix');
  if (EASTERN.test(family) && EASTERN.test(given)) return whole(`${family}${given}`);
  const isFixed = /^(?:true|1)$/.test(String(person['static-ordering'] ?? ''));
  if (isFixed) return whole(`${family} ${given}`);
  return {
    filed: [family, given, suffix].filter(Boolean).join(', '),
    spoken: [given, family, suffix].filter(Boolean).join(' '),
  };
}

const whole = (name: string): ListedName => ({
  filed: name,
  spoken: name,
  ...(/^(?:others|et al\.?)$/i.test(name) && { areOthers: true }),
});
