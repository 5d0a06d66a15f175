import type { Manuscript } from '../manuscript.ts';
import type { Quotation } from './quotation.ts';

/** Every quotation of a manuscript, in order. */
export function readQuotations(_manuscript: Manuscript): Quotation[] {
  return [];
}
