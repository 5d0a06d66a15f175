import { findingKind } from './finding-kind.ts';

/** Findings about quotations. */
export const quotationFindings = {
  'quotation-open': findingKind('error', 'a quotation whose marks do not close', (p: { mark: string }) => [
    `the quotation that ${p.mark} opens is not closed`,
    'the paragraph ends, and no mark closes it',
    'put the closing mark where the quotation ends',
  ]),
} as const;
