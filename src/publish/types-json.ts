import type { TypesReport, TypeWeight } from '../record/types/report-types.ts';

/** What `types --json` prints; `weighedAs` stands where a scale has no weight for the code itself. */
export function typesJson({ words, near, own, cameo }: TypesReport) {
  const weight = ({ value, from }: TypeWeight) => ({ weight: value, weighedAs: from });
  return {
    words,
    near,
    eventTypes: own,
    types: cameo.map(({ code, name, parent, gdelt, icews, phrases }) => ({
      code,
      name,
      parent,
      gdelt: weight(gdelt),
      icews: weight(icews),
      alsoFoundBy: phrases,
    })),
  };
}
