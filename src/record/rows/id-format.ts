import { parseEdtf } from '../../base/edtf/edtf.ts';

const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u;
/** Citation keys come from reference managers, which allow themselves more. */
const KEY = /^[^\s,;@"“”«»„「」『』[\]{}]+$/u;

/** The signs of an id that EDTF uses as well. */
const DATE_SIGNS = /^[\dXYESTZ-]+$/;

export interface IdFault {
  readonly reason: string;
  /** The nearest sound id, or '' when there is none. */
  readonly suggestion: string;
}

/** What is wrong with the id of a row; undefined when it is sound. An id holds letters (of any script), digits and hyphens. */
export function idFault(id: string): IdFault | undefined {
  if (!ID.test(id))
    return { reason: 'holds other signs than letters, digits and hyphens', suggestion: asId(id) };
  if (!/\p{L}/u.test(id))
    return {
      reason: 'holds no letter, so that it cannot be told from a number or a date',
      suggestion: `x-${id}`,
    };
  if (DATE_SIGNS.test(id) && parseEdtf(id).ok)
    return { reason: 'can be read as a date', suggestion: `x-${id}` };
  return undefined;
}

/** What is wrong with a citation key: it must be possible to write it after an @. */
export function keyFault(key: string): IdFault | undefined {
  return KEY.test(key)
    ? undefined
    : { reason: 'cannot stand after an @: it holds a space or a mark', suggestion: asId(key) };
}

/** The text with everything that an id cannot hold turned into hyphens. */
export function asId(text: string): string {
  const id = text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return /\p{L}/u.test(id) ? id : '';
}
