import { plainLetters } from '../base/words.ts';
import type { Row } from './case-record.ts';

/**
 * Offices whose holder acts for the state or organisation that he serves, unless a row says otherwise (`speaksFor`): heads of state and of
 * government, ministers, heads of missions, delegates. The first and the last are those whom states hold to speak for them without
 * showing powers (Vienna Convention on the Law of Treaties, 1969, article 7); other ministers act in their own field.
 */
const OFFICES = [
  ...['head of state', 'head of government', 'president', 'monarch', 'king', 'queen', 'emperor', 'empress'],
  ...[
    'tsar',
    'shah',
    'sultan',
    'emir',
    'regent',
    'dictator',
    'paramount leader',
    'leader',
    'caudillo',
    'fuhrer',
  ],
  ...['prime minister', 'premier', 'chancellor', 'minister', 'foreign secretary', 'secretary of state'],
  ...['secretary of defense', 'secretary of war', 'secretary of the treasury', 'defence secretary'],
  ...['general secretary', 'first secretary', 'secretary general', 'director general', 'high representative'],
  ...[
    'ambassador',
    'envoy',
    'charge d affaires',
    'permanent representative',
    'delegate',
    'head of delegation',
  ],
  ...['head of the delegation', 'plenipotentiary', 'high commissioner'],
];

/** Words that take an office away: who advises a president, or was one, is none; a house, a bank and a party have presidents too. */
const NOT_IN_OFFICE = [
  ...[
    'vice',
    'deputy',
    'assistant',
    'under',
    'junior',
    'former',
    'ex',
    'shadow',
    'opposition',
    'exiled',
    'adviser',
    'advisor',
  ],
  ...[
    'candidate',
    'aide',
    'spokesman',
    'spokeswoman',
    'spokesperson',
    'secretary to',
    'elect',
    'honorary',
    'ministerial',
  ],
  ...[
    'chief of staff',
    'parliament',
    'senate',
    'assembly',
    'congress',
    'bank',
    'court',
    'university',
    'faction',
    'party',
  ],
];

/** Whether the holder of a post acts for what he is a member of: as the row states it, else by the office. */
export function speaksFor(
  post: { readonly role?: string | undefined; readonly stated?: 'yes' | 'no' | undefined },
  holder: Row<'actors'>['kind'] | undefined,
  of: Row<'actors'>['kind'] | undefined,
): boolean {
  if (post.stated !== undefined) return post.stated === 'yes';
  if (holder !== 'person' || (of !== 'state' && of !== 'organisation')) return false;
  return isOffice(post.role ?? '');
}

function isOffice(role: string): boolean {
  const words = ` ${plainLetters(role)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const has = (phrase: string): boolean => words.includes(` ${phrase} `);
  return OFFICES.some(has) && !NOT_IN_OFFICE.some(has);
}
