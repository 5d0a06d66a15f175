import type { FactEvidence } from './judge-report.ts';

/** Whether evidence is of the record, and neither what the record claims to cover nor what published data say. */
export const isOfRecord = ({ table }: Pick<FactEvidence, 'table'>): boolean =>
  table !== 'coverage' && table !== 'measured';
