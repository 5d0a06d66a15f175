import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { MeasureName } from '../../record/measure-tables.ts';
import { formatOfSet } from '../../record/measured.ts';
import type { DataUnit } from './second-report.ts';

/** What each measure counts; of one that is made of votes or of alliances, what the format of the data set tells. */
const units: Readonly<Record<MeasureName, DataUnit | 'votes-or-alliances'>> = {
  agreement: 'votes',
  sScore: 'votes-or-alliances',
  kappa: 'votes-or-alliances',
  idealPoint: 'votes',
  frustration: 'ties',
  sameBloc: 'ties',
  rivals: 'rivalries',
  allied: 'alliances',
  disputes: 'disputes',
  capability: 'capabilities',
  poles: 'capabilities',
};

/** What is counted by the published data that a test used; not told of a data set whose format is not known. */
export function dataUnits(measured: readonly Row<'measured'>[], { rows }: CaseRecord): DataUnit[] {
  const found = measured.flatMap(({ measure, set }): DataUnit[] => {
    const unit = units[measure];
    if (unit !== 'votes-or-alliances') return [unit];
    const format = formatOfSet(rows, set);
    if (format === 'un-votes') return ['votes'];
    return format === 'cow-alliances' || format === 'atop' ? ['alliances'] : [];
  });
  return [...new Set(found)];
}
