import type { StudyData } from '../../../publish/study-data.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { rivalGovernments } from './recognition-counts.ts';

/** Something that stands at a point of the earth. */
interface At {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
}

/** What a map of the date shows. */
export interface MapMarks {
  /** The governments of the two shapes, at most two. */
  readonly governments: readonly string[];
  /** Who recognises the first, the second, or both of them. */
  readonly recognisers: readonly (At & { readonly of: 'first' | 'second' | 'both' })[];
  /** Actors whose dealings the record covers, at their capitals. */
  readonly covered: readonly At[];
  /** Places held, with all that hold them. */
  readonly held: readonly (At & { readonly by: readonly string[] })[];
  /** All that hold a place at some time of the study, so that each keeps its pattern. */
  readonly holders: readonly string[];
  /** What stands in the record without a position, and so on no map. */
  readonly unplaced: readonly string[];
}

const HOLDINGS: readonly string[] = ['possession', 'occupation'];

/** Gathers the marks of a map from what stood on a date and the positions that the record gives. */
export function mapMarks({ recognition, possessions, relations }: DateReport, data: StudyData): MapMarks {
  const governments = rivalGovernments(data.facts);
  const positions = new Map(
    [...data.places, ...data.actors].flatMap(({ id, lat, lon }) =>
      lat === undefined || lon === undefined ? [] : [[id, { id, lat, lon }] as const],
    ),
  );
  const unplaced = new Set<string>();
  const place = <T extends object>(id: string, more: T): (At & T)[] => {
    const at = positions.get(id);
    if (!at) unplaced.add(id);
    return at ? [{ ...at, ...more }] : [];
  };
  const by = (of: string | undefined) => recognition.filter((tie) => tie.of === of).map((tie) => tie.by);
  const [first, second] = [new Set(by(governments[0])), new Set(by(governments[1]))];
  const kindOf = (id: string) => (first.has(id) ? (second.has(id) ? 'both' : 'first') : 'second');
  const holdersOf = (id: string) => unique(possessions.filter(({ of }) => of === id).map((tie) => tie.by));
  return {
    governments,
    recognisers: [...new Set([...first, ...second])].flatMap((id) => place(id, { of: kindOf(id) } as const)),
    covered: [...new Set(relations.flatMap(({ a, b }) => [a, b]))].flatMap((id) => place(id, {})),
    held: unique(possessions.map(({ of }) => of)).flatMap((id) => place(id, { by: holdersOf(id) })),
    holders: unique(data.facts.filter(({ kind }) => HOLDINGS.includes(kind)).flatMap(({ by }) => by)),
    unplaced: [...unplaced],
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
