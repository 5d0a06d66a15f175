import type { CardOn, DemandOn } from '../../measure/bargaining-on.ts';
import { listInWords } from './number-words.ts';

type NameOf = (id: string) => string;
const asIs: NameOf = (id) => id;

/** For whom a card was played: its audience, else those whom the act addressed. */
export function cardForInWords(
  { to, audience }: Pick<CardOn, 'to' | 'audience'>,
  nameOf: NameOf = asIs,
): string {
  return listInWords((audience.length > 0 ? audience : to).map(nameOf));
}

/** What was demanded and how hard: `aircraft (request)`, `aid (plea), put off`. */
export function demandInWords({
  what,
  strength,
  delayed,
}: Pick<DemandOn, 'what' | 'strength' | 'delayed'>): string {
  return `${what}${strength === undefined ? '' : ` (${strength})`}${delayed > 0 ? ', put off' : ''}`;
}
