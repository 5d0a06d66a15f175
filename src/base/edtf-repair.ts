import type { EdtfFault } from './edtf-date.ts';

export function explainFault(
  text: string,
  fault: EdtfFault,
): { message: string; hint: string; repair: string | undefined } {
  const message = `date "${text}" is not an EDTF date${fault.reason ? `: ${fault.reason}` : ''}`;
  return { message, hint: 'expected YYYY-MM-DD, YYYY-MM or YYYY', repair: undefined };
}
