import type { CardOn, DemandOn } from '../../report/bargaining-on.ts';
import { listInWords, percent } from './number-words.ts';

type NameOf = (id: string) => string;
const asIs: NameOf = (id) => id;

/** For whom a card was played: its audience, else those whom the act addressed. */
export function cardForInWords(
  { to, audience }: Pick<CardOn, 'to' | 'audience'>,
  nameOf: NameOf = asIs,
): string {
  return listInWords((audience.length > 0 ? audience : to).map(nameOf));
}

/** What was demanded and how hard, and who of several had answered: `aircraft (request)`, `aid (plea), put off`, `peace (demand); UK: granted`. */
export function demandInWords(
  { what, strength, delayed, answered }: Pick<DemandOn, 'what' | 'strength' | 'delayed' | 'answered'>,
  nameOf: NameOf = asIs,
): string {
  const demanded = `${what}${strength === undefined ? '' : ` (${strength})`}${delayed > 0 ? ', put off' : ''}`;
  const given = answered.map(
    ({ by, is, share }) => `${nameOf(by)}: ${is}${share < 1 ? ` (${percent(share)})` : ''}`,
  );
  return [demanded, given.join(', ')].filter(Boolean).join('; ');
}
