import type { Check } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Citation } from './apparatus.ts';
import { citesWork } from './read-keys.ts';
import { referenceName } from './reference-name.ts';

/** Finds keys that no entry has, and entries whose key is never cited; where the list itself stands in the file, and has keys. */
export const checkKeys: Check = ({ manuscript, apparatus }) => {
  const { references, citations } = apparatus;
  const keyed = references.flatMap((reference, i) =>
    reference.listed && reference.key !== undefined ? [{ reference, i }] : [],
  );
  const keys = citations.filter(({ form, names }) => form === 'key' && citesWork(names[0]!));
  const cited = new Set(citations.map(({ reference }) => reference));
  const uncited = keyed.filter(({ i }) => !cited.has(i));
  if (keyed.length - uncited.length < 2) return [];
  const found: Finding[] = [...looseKeys(keys)].map(([key, [first, ...rest]]) =>
    finding(
      'citation-unlisted',
      manuscript,
      first.span,
      'certain',
      { citation: key, why: `no entry of the list has the key ${key}` },
      rest.map(({ span }) => ({ span, says: `${key} again` })),
    ),
  );
  if (keys.some(({ names }) => names[0] === '*')) return found;
  return [
    ...found,
    ...uncited.map(({ reference }) =>
      finding('reference-uncited', manuscript, reference.span, 'certain', {
        entry: referenceName(reference),
        why: `its key, ${reference.key}, stands nowhere in the text`,
      }),
    ),
  ];
};

/** Citations by a key that no entry has, key by key. */
function looseKeys(keys: readonly Citation[]): Map<string, [Citation, ...Citation[]]> {
  const loose = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of keys) {
    const key = citation.names[0]!;
    if (citation.reference !== undefined || key === '*') continue;
    const before = loose.get(key);
    if (before) before.push(citation);
    else loose.set(key, [citation]);
  }
  return loose;
}
