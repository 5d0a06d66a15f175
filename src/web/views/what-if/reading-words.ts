import { countOf } from '../../../publish/words/number-words.ts';
import { daysInWords, standingInWords, talkInWords } from '../../../publish/words/setting-words.ts';
import type { Reading } from '../../../record/case-record.ts';
import type { StandingRule, TalkRule } from '../../../record/spell-kinds.ts';

/** The parts of a reading in the order in which they are told, each with the head of its choice. */
export const readingParts: readonly { readonly part: keyof Reading; readonly asks: string }[] = [
  { part: 'halfLifeDays', asks: 'An act counts half after' },
  { part: 'amplitude', asks: 'A phase moves at least' },
  { part: 'shortestDays', asks: 'A phase lasts at least' },
  { part: 'neutral', asks: 'A relation is neutral within' },
  { part: 'weights', asks: 'Acts weigh as in the table' },
  { part: 'standing', asks: 'What lasts' },
  { part: 'talk', asks: 'Talking' },
  { part: 'contactAmplitude', asks: 'A phase of contact moves at least' },
];

/** One value of a part of a reading: `6 months`, `10 points`, `±2 points`, `icews`. */
export function readingValueInWords(part: keyof Reading, value: number | string): string {
  if (part === 'standing') return standingInWords[value as StandingRule];
  if (part === 'talk') return talkInWords[value as TalkRule];
  if (typeof value === 'string') return value;
  if (part === 'contactAmplitude') return countOf(value, 'contact');
  if (part === 'halfLifeDays' || part === 'shortestDays') return daysInWords(value);
  return `${part === 'neutral' ? '±' : ''}${countOf(value, 'point')}`;
}
