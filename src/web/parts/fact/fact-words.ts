import { rangeInWords } from '../../../base/day-words.ts';
import type { DayBounds, StudyFact } from '../../../publish/study-data.ts';
import { numberInWords } from '../../../publish/words/number-words.ts';

/** When a fact was: its date as the case states it, and the days that it comes to where that says more; a treaty's force. */
export function whenInWords({ date, first, inForce }: Pick<StudyFact, 'date' | 'first' | 'inForce'>): string {
  const when = dateInWords(date, first);
  const force = inForce && dateInWords('', inForce);
  return force ? `${when}, in force ${force}` : when;
}

function dateInWords(date: string, { earliest, latest }: DayBounds): string {
  if (earliest === null && latest === null) return date;
  const days = rangeInWords(earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY);
  if (date === '') return days;
  return days.split('–').every((part) => date.includes(part)) ? date : `${date} (${days})`;
}

/** Who acted towards whom: `USSR → ROC`; among equals `USSR, ROC`. By id, unless it is told how each is called. */
export function partiesInWords(
  { by, to }: Pick<StudyFact, 'by' | 'to'>,
  nameOf = (id: string): string => id,
): string {
  const [who, whom] = [by, to].map((ids) => ids.map(nameOf).join(', '));
  return to.length > 0 ? `${who} → ${whom}` : who!;
}

/** What an act adds to the relation: `+7 Goldstein points`; a dash where the scale has no weight for it. */
export function weightInWords(weight: number | undefined): string {
  if (weight === undefined) return 'no weight on the scale';
  return `${weight > 0 ? '+' : ''}${numberInWords(weight)} Goldstein ${Math.abs(weight) === 1 ? 'point' : 'points'}`;
}

/** What kind of fact it is, in a word or two: `secret act`, `treaty`, `recognition, de jure`. */
export function kindInWords({ table, kind, channel, level, levels }: StudyFact): string {
  if (table === 'events') return channel === undefined ? 'act, channel not stated' : `${channel} act`;
  if (levels) return `${kind}, escalation ${levels.map(levelInWords).join(', ')}`;
  return level === undefined ? kind : `${kind}, ${level.replace('-', ' ')}`;
}

/** A level of a crisis, and from when: `4 (15 March 1969)`. */
function levelInWords({ level, ...days }: NonNullable<StudyFact['levels']>[number]): string {
  return `${numberInWords(level)} (${dateInWords('', days)})`;
}

/** A fact in a line, as a screen reader says it while the reader goes from one to the next. */
export function factInWords(fact: StudyFact, isLeftOut: boolean): string {
  const weight = fact.table === 'spells' ? '' : `, ${weightInWords(fact.weight)}`;
  const out = isLeftOut ? ', left out by what you changed' : '';
  return `${whenInWords(fact)}: ${fact.title}. ${partiesInWords(fact)}, ${kindInWords(fact)}${weight}${out}`;
}
