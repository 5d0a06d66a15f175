import type { FactEvidence } from './judge-report.ts';

/** Whether evidence is of the record, and neither what the record claims to cover nor what published data say. */
export const isOfRecord = ({ table }: Pick<FactEvidence, 'table'>): boolean =>
  table !== 'coverage' && !isPublishedData({ table });

/** Whether evidence is what published data say, or what was foretold from them. */
export const isPublishedData = ({ table }: Pick<FactEvidence, 'table'>): boolean =>
  table === 'measured' || table === 'contests';
