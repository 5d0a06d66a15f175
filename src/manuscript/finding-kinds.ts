import { citationFindings } from './finding-kinds/citations.ts';
import { consistencyFindings } from './finding-kinds/consistency.ts';
import { dateFindings } from './finding-kinds/dates.ts';
import { nameFindings } from './finding-kinds/names.ts';
import { numberFindings } from './finding-kinds/numbers.ts';
import { quotationFindings } from './finding-kinds/quotations.ts';
import { styleFindings } from './finding-kinds/style.ts';

/**
 * Every kind of finding there is, by what it concerns. `--only`, `--skip`, the ignore file, SARIF and docs/lint.md read this
 * table.
 */
export const findingGroups = {
  citations: citationFindings,
  dates: dateFindings,
  quotations: quotationFindings,
  names: nameFindings,
  numbers: numberFindings,
  consistency: consistencyFindings,
  style: styleFindings,
} as const;

/** Every kind of finding by its code. */
export const findingKinds = {
  ...citationFindings,
  ...dateFindings,
  ...quotationFindings,
  ...nameFindings,
  ...numberFindings,
  ...consistencyFindings,
  ...styleFindings,
} as const;

export type FindingCode = keyof typeof findingKinds;
export type FindingParameters<C extends FindingCode> = Parameters<(typeof findingKinds)[C]['words']>[0];
