import { cameoNumbers } from '../cameo.ts';
import type { CaseRecord, Row } from '../case-record.ts';

/** The CAMEO code of a type: itself, or the one that a type of the case's own is nearest to. */
export function cameoOfType(record: CaseRecord, type: string): string | undefined {
  const own = record.byId.get(type);
  return own?.table === 'eventTypes' ? (own.row as Row<'eventTypes'>).cameo : type;
}

/**
 * Whether a type is one that is asked for, or a kind of it: a CAMEO code takes in those that begin with it (`19` is 190 to 196),
 * and the case's own types that are nearest to one of these.
 */
export function isKindOf(record: CaseRecord, type: string, asked: string): boolean {
  return type === asked || (isCode(record, asked) && cameoOfType(record, type)?.startsWith(asked) === true);
}

/**
 * Whether a type is one of which the type asked for is a kind, so that it may be of that kind or not: `19` where `190` is asked for, and
 * a type of the case's own that is nearest to `19`.
 */
export function isCoarser(record: CaseRecord, type: string, asked: string): boolean {
  const code = cameoOfType(record, type);
  return code !== undefined && code !== asked && isCode(record, asked) && isKindOf(record, asked, code);
}

function isCode({ byId }: CaseRecord, type: string): boolean {
  return byId.get(type)?.table !== 'eventTypes' && cameoNumbers.includes(type);
}
