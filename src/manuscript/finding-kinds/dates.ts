import { findingKind } from './finding-kind.ts';

/** The repair, and what is added to it when the words stand in a quotation. */
const mend = (repair: string, isQuoted: boolean): string =>
  isQuoted
    ? `it stands in a quotation: compare it with the source, and put [sic] behind it if it stands so there; else ${repair}`
    : repair;

/** Findings about dates. */
export const dateFindings = {
  'date-impossible': findingKind(
    'error',
    'a day that the calendar does not have',
    (p: { date: string; days: string; isQuoted: boolean }) => [
      `${p.date} is not a day`,
      p.days,
      mend('look the day up in the source', p.isQuoted),
    ],
  ),
  'date-weekday': findingKind(
    'error',
    'a day of the week that the date did not fall on',
    (p: { date: string; given: string; real: string; near: string; isQuoted: boolean }) => [
      `${p.date} was a ${p.real}, not a ${p.given}`,
      p.near,
      mend(`look up which is right, the ${p.given} or the date`, p.isQuoted),
    ],
  ),
  'date-backwards': findingKind(
    'error',
    'a span of time that ends before it begins',
    (p: { date: string; first: string; last: string; isQuoted: boolean }) => [
      `${p.date} runs backwards`,
      `${p.last} comes before ${p.first}`,
      mend('exchange the two, or mend the one that has a wrong figure', p.isQuoted),
    ],
  ),
  'date-slip': findingKind(
    'note',
    'a year a century away from one that is often named',
    (p: { year: string; usual: string; times: number }) => [
      `${p.year} stands far from every other year of the text`,
      `${p.usual} is named ${p.times} times, and ${p.year} is a century from it`,
      `check the year: is ${p.usual} meant?`,
    ],
  ),
  'date-arithmetic': findingKind(
    'warning',
    'an interval that does not lead to the date given with it',
    (p: { said: string; given: string; base: string; apart: string; repair: string; isQuoted: boolean }) => [
      `“${p.said}” does not lead to ${p.given}`,
      `${p.base}; the two lie ${p.apart} apart`,
      mend(p.repair, p.isQuoted),
    ],
  ),
  'date-duration': findingKind(
    'warning',
    'a number of years that does not fit the years beside it',
    (p: { said: string; years: string; real: string; isQuoted: boolean }) => [
      `“${p.said}” does not fit ${p.years}`,
      `from the first year to the last it is ${p.real}`,
      mend('mend the number or the years', p.isQuoted),
    ],
  ),
  'date-period': findingKind(
    'warning',
    'one period, war or life that is given two beginnings or two ends',
    (p: { name: string; years: string; others: string }) => [
      `${p.name} is dated ${p.others} here and ${p.years} elsewhere`,
      'both cannot be its years',
      'look the years up, and give the same in both places',
    ],
  ),
  'date-contradiction': findingKind(
    'warning',
    'one act that two sentences date otherwise',
    (p: { name: string; date: string; other: string }) => [
      `${p.name}: ${p.date} here, and ${p.other} elsewhere, for what seems to be one act`,
      'no day fits both dates',
      'look up which is right, or say what else is meant',
    ],
  ),
  'date-spell': findingKind(
    'warning',
    'a gain, a loss or an office dated otherwise than the case has it',
    (p: { said: string; given: string; known: string; row: string }) => [
      `“${p.said}” is dated ${p.given}; the case has no such change then`,
      `it has ${p.known} (${p.row})`,
      'check the date, or the spell in the case',
    ],
  ),
  'date-age': findingKind(
    'warning',
    'an age at death that does not fit the dates of a life',
    (p: { said: string; born: string; died: string; right: string; isQuoted: boolean }) => [
      `“${p.said}” does not fit a life from ${p.born} to ${p.died}`,
      `the age at death is ${p.right}`,
      mend('look up the age and both dates', p.isQuoted),
    ],
  ),
  'date-life': findingKind(
    'error',
    'a death before the birth',
    (p: { born: string; died: string; isQuoted: boolean }) => [
      `a life ends in ${p.died} that begins in ${p.born}`,
      `${p.died} is before ${p.born}`,
      mend('look up both dates', p.isQuoted),
    ],
  ),
  'date-event': findingKind(
    'warning',
    'an event dated otherwise than in the case or the chronology',
    (p: { event: string; given: string; known: string; says: string; source: string; isQuoted: boolean }) => [
      `“${p.event}” is dated ${p.given}; it was ${p.known}`,
      `${p.says} (${p.source})`,
      mend(`write ${p.known}, or say which other event is meant`, p.isQuoted),
    ],
  ),
  'date-sequence': findingKind(
    'warning',
    'events told in an order that their dates do not have',
    (p: { word: string; first: string; second: string; isBack: boolean }) => [
      `“${p.word}” leads from ${p.first} ${p.isBack ? 'on' : 'back'} to ${p.second}`,
      `${p.second} is ${p.isBack ? 'after' : 'before'} ${p.first}`,
      'put the events in order, or mend the date that is wrong',
    ],
  ),
} as const;
