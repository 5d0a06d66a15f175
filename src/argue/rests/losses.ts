import { groupBy } from '../../base/group-by.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { lostKinds } from '../../record/evidence/status.ts';
import type { Account } from '../../system/belief.ts';
import type { Lost } from './rests-report.ts';

/** Everything but a row that can be taken from a record at once: sources, and what several of them have in common. */
export function lossesOf({ rows }: CaseRecord): readonly Lost[] {
  const { sources } = rows;
  const together = (
    is: 'author' | 'school' | 'language',
    of: (source: Row<'sources'>) => readonly string[],
  ) => inCommon(sources, of).map((those): Lost => ({ is, ...those }));
  return [
    ...sources.flatMap(({ id }): Lost[] => [
      { is: 'source', id },
      { is: 'source', id, as: 'words' },
      { is: 'source', id, as: 'carrier' },
    ]),
    ...together('author', authorsOf),
    ...together('school', ({ school }) => (school === undefined ? [] : [school])),
    ...together('language', languageOf),
    ...lostKinds.map((id): Lost => ({ is: 'kind', id })),
  ];
}

/** An account to which something is lost, beside what was lost to it before. */
export function withoutThese(account: Account, lost: readonly Lost[]): Account {
  const of = (as: 'words' | 'carrier') =>
    lost.flatMap((each) => (each.is === 'source' && each.as === as ? each.id : []));
  const sources = lost.flatMap((each) => {
    if (each.is === 'source') return each.as === undefined ? each.id : [];
    return 'sources' in each ? each.sources : [];
  });
  const kinds = lost.flatMap((each) => (each.is === 'kind' ? each.id : []));
  const rows = lost.flatMap((each) => (each.is === 'row' ? each.id : []));
  const [words, carried] = [of('words'), of('carrier')];
  return {
    ...account,
    ...(sources.length + words.length + carried.length + kinds.length > 0
      ? { lost: { ...some({ sources }), ...some({ words }), ...some({ carried }), ...some({ kinds }) } }
      : {}),
    ...(rows.length > 0 ? { drop: [...(account.drop ?? []), ...rows] } : {}),
  };
}

const some = <T extends Record<string, readonly unknown[]>>(lists: T): Partial<T> =>
  Object.values(lists).every((list) => list.length === 0) ? {} : lists;

/** Who wrote a source, by name: one or more persons, or a body. */
function authorsOf({ author }: Row<'sources'>): readonly string[] {
  if (!Array.isArray(author)) return [];
  return (author as readonly Readonly<Record<string, unknown>>[]).flatMap(({ family, given, literal }) => {
    const names = [family, given].filter((name) => typeof name === 'string');
    return typeof literal === 'string' ? [literal] : names.length > 0 ? [names.join(', ')] : [];
  });
}

/** CSL has no field of the table for it; `zh-Hant` and `zh` are one. */
function languageOf({ custom }: Row<'sources'>): readonly string[] {
  const { language } = (custom ?? {}) as Readonly<Record<string, unknown>>;
  return typeof language === 'string' ? [language.split(/[-_]/u)[0]!.toLowerCase()] : [];
}

/** Sources by what they have in common with others; what one has alone is that source by another name. */
function inCommon(sources: readonly Row<'sources'>[], of: (source: Row<'sources'>) => readonly string[]) {
  const named = sources.flatMap((source) => of(source).map((name) => ({ name, source })));
  return [...groupBy(named, ({ name }) => name)]
    .filter(([, its]) => its.length > 1)
    .map(([id, its]) => ({ id, sources: its.map(({ source }) => source.id) }));
}
