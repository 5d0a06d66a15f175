import type { Row } from './case-record.ts';

/** Whether an instrument makes its parties allies: an obligation of defence or offence. */
export function isAlliance({ obligations = [] }: Pick<Row<'instruments'>, 'obligations'>): boolean {
  return obligations.includes('defence') || obligations.includes('offence');
}
