import { findingKind } from './finding-kind.ts';

/** Findings about dates. */
export const dateFindings = {
  'date-impossible': findingKind(
    'error',
    'a day that the calendar does not have',
    (p: { date: string; month: string; days: number }) => [
      `${p.date} is not a day`,
      `${p.month} has ${p.days} days`,
      'look the day up in the source',
    ],
  ),
  'date-weekday': findingKind(
    'error',
    'a day of the week that the date did not fall on',
    (p: { date: string; given: string; real: string; near: string }) => [
      `${p.date} was a ${p.real}, not a ${p.given}`,
      `the nearest ${p.given} is ${p.near}`,
      'look up whether the day of the week or the date is meant',
    ],
  ),
  'date-backwards': findingKind(
    'error',
    'a span of time that ends before it begins',
    (p: { span: string }) => [
      `${p.span} ends before it begins`,
      'the later date stands first',
      'exchange the two dates, or mend the one that has a wrong figure',
    ],
  ),
  'date-slip': findingKind(
    'note',
    'a year a century away from one that is often named',
    (p: { year: string; usual: string; times: number }) => [
      `${p.year} stands alone in this text`,
      `${p.usual} is named ${p.times} times, and differs in one figure`,
      `check the year: is it ${p.usual}?`,
    ],
  ),
  'date-arithmetic': findingKind(
    'warning',
    'an interval that does not lead to the date given with it',
    (p: { said: string; given: string; base: string; apart: string; repair: string }) => [
      `“${p.said}” does not lead to ${p.given}`,
      `${p.base}; the two lie ${p.apart} apart`,
      p.repair,
    ],
  ),
  'date-duration': findingKind(
    'warning',
    'a length of time or an age that does not fit its years',
    (p: { said: string; years: string; real: string }) => [
      `“${p.said}” does not fit ${p.years}`,
      `from the first year to the last it is ${p.real}`,
      'mend the length or the years',
    ],
  ),
  'date-event': findingKind(
    'warning',
    'an event dated otherwise than in the case or the chronology',
    (p: { event: string; given: string; known: string; says: string; source: string; isQuoted: boolean }) => [
      `“${p.event}” is dated ${p.given}; it was ${p.known}`,
      `${p.says} (${p.source})`,
      p.isQuoted
        ? `check the quotation: if it stands so in the source, mark it [sic]; else write ${p.known}`
        : `write ${p.known}, or say which other event is meant`,
    ],
  ),
  'date-sequence': findingKind(
    'warning',
    'events told in an order that their dates do not have',
    (p: { word: string; first: string; second: string }) => [
      `“${p.word}” leads from ${p.first} back to ${p.second}`,
      `${p.second} is before ${p.first}`,
      'put the events in order, or mend the date that is wrong',
    ],
  ),
} as const;
