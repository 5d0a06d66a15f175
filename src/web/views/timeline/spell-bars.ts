import type { Day } from '../../../base/calendar.ts';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import type { Pair } from './lane-events.ts';
import { packRows, type Span } from './layout.ts';

/** What held over a time, as a bar: it began between the first two days and ended between the last two. */
export interface SpellBar {
  readonly fact: StudyFact;
  readonly label: string;
  readonly start: readonly [earliest: Day, latest: Day];
  readonly end: readonly [earliest: Day, latest: Day];
  /** Whether no end is recorded: the bar runs to the end of the period. */
  readonly isOpen: boolean;
  /** Row within its group. */
  readonly row: number;
  readonly isLeftOut: boolean;
}

/** Bars of one kind under a heading. */
export interface SpellGroup {
  readonly name: string;
  readonly kind: string;
  readonly bars: readonly SpellBar[];
  readonly rows: number;
}

interface Kind {
  readonly kind: string;
  readonly name: string;
  /** Whether a spell concerns a pair when both are in it, or when one is. */
  readonly concerns: 'both' | 'one';
}

/** Every kind of spell in the order in which it is drawn; `treaty` stands for every instrument. */
const kinds: readonly Kind[] = [
  { kind: 'recognition', name: 'Recognition', concerns: 'both' },
  { kind: 'relations', name: 'Diplomatic relations', concerns: 'both' },
  { kind: 'treaty', name: 'Treaties, from signature to end', concerns: 'both' },
  { kind: 'patronage', name: 'Patronage and alliance', concerns: 'both' },
  { kind: 'embargo', name: 'Embargoes', concerns: 'both' },
  { kind: 'occupation', name: 'Occupations', concerns: 'one' },
  { kind: 'seat', name: 'Seats', concerns: 'one' },
  { kind: 'possession', name: 'Possessions', concerns: 'one' },
  { kind: 'crisis', name: 'Crises', concerns: 'one' },
  { kind: 'war', name: 'Wars', concerns: 'one' },
];

/**
 * What held between the actors of the pairs or concerned one of them, in groups by kind, each in as few rows as keep its
 * bars apart, without those out of view. A spell that began before or ended after the period is drawn to the period's edge.
 */
export function spellGroups(
  data: Pick<StudyData, 'facts' | 'period' | 'places'>,
  pairs: readonly Pair[],
  isLeftOut: (fact: StudyFact) => boolean = () => false,
  view: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
): SpellGroup[] {
  const groups = kinds.map((kind) => {
    const bars = data.facts
      .filter((fact) => kindOf(fact) === kind.kind && concerns(fact, pairs, kind.concerns))
      .flatMap((fact) => barOf(fact, data, isLeftOut(fact)))
      .filter(({ start, end }) => end[1] >= view.from && start[0] <= view.to)
      .sort((x, y) => x.start[0] - y.start[0] || x.end[1] - y.end[1]);
    const rows = packRows(
      bars.map(({ start, end }) => ({ from: start[0], to: end[1] })),
      1,
    );
    const placed = bars.map((bar, i) => ({ ...bar, row: rows[i]! }));
    return {
      name: kind.name,
      kind: kind.kind,
      bars: placed,
      rows: Math.max(0, ...rows.map((row) => row + 1)),
    };
  });
  return groups.filter(({ bars }) => bars.length > 0);
}

function kindOf({ table, kind }: StudyFact): string | undefined {
  return table === 'spells' ? kind : table === 'instruments' ? 'treaty' : undefined;
}

function concerns({ by, to }: StudyFact, pairs: readonly Pair[], which: Kind['concerns']): boolean {
  const has = (actor: string) => by.includes(actor) || to.includes(actor);
  return pairs.some(([a, b]) => (which === 'both' ? has(a) && has(b) : has(a) || has(b)));
}

function barOf(fact: StudyFact, data: Pick<StudyData, 'period' | 'places'>, isLeftOut: boolean): SpellBar[] {
  const { first, end = { earliest: null, latest: null } } = fact;
  const { period } = data;
  const start = [first.earliest ?? period.start, first.latest ?? first.earliest ?? period.start] as const;
  const isOpen = end.latest === null;
  const last = [end.earliest ?? end.latest ?? period.end, end.latest ?? period.end] as const;
  if (start[0] > period.end || last[1] < period.start) return [];
  return [{ fact, label: labelOf(fact, data.places), start, end: last, isOpen, row: 0, isLeftOut }];
}

/** A title of its own, of a seat with its holder, or who and whom: `USSR → ROC`, `ROC: Dalian (joint)`. */
function labelOf({ kind, title, by, to, object, level }: StudyFact, places: StudyData['places']): string {
  if (!title.startsWith(`${kind}: `)) return kind === 'seat' ? `${by.join(' and ')}: ${title}` : title;
  const thing = places.find(({ id }) => id === object)?.name ?? object;
  const degree = level === undefined ? '' : ` (${level.replace('-', ' ')})`;
  const whom = to.length > 0 ? ` → ${to.join(', ')}` : '';
  return `${by.join(' and ')}${whom}${thing === undefined ? '' : `: ${thing}`}${degree}`;
}
