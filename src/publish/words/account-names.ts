import type { CaseRecord } from '../../record/case-record.ts';
import { sourceNames } from '../../record/source-names.ts';

/**
 * Each account of a case as a reader is told of it: the name that its author gave it, else the work whose account it is (`Share 2003`, when it
 * has the key of a source or believes one alone), else what it says. Never a key.
 */
export function accountNames(record: CaseRecord): ReadonlyMap<string, string> {
  const works = sourceNames(record);
  return new Map(
    record.rows.accounts.map(({ id, name, says, sources = [] }) => {
      const [only, more] = sources;
      const work = works.get(id) ?? (only !== undefined && more === undefined ? works.get(only) : undefined);
      return [id, name ?? work ?? says.replace(/\.$/, '')];
    }),
  );
}
