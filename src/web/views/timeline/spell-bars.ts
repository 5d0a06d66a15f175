import type { Day } from '../../../base/calendar.ts';
import type { DayBounds, StudyData, StudyFact } from '../../../publish/study-data.ts';
import type { Pair } from './lane-events.ts';
import { packRows, type Span } from './layout.ts';

/** What held over a time, as a bar: it began between the first two days and ended between the last two. */
export interface SpellBar {
  readonly fact: StudyFact;
  readonly label: string;
  readonly start: readonly [earliest: Day, latest: Day];
  /** When a treaty was signed that came into force on another day: it began with its force. */
  readonly signed?: readonly [earliest: Day, latest: Day];
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
  { kind: 'treaty', name: 'Treaties, from their entry into force', concerns: 'both' },
  { kind: 'patronage', name: 'Patronage and alliance', concerns: 'both' },
  { kind: 'rivalry', name: 'Rivalries', concerns: 'both' },
  { kind: 'embargo', name: 'Embargoes', concerns: 'both' },
  { kind: 'occupation', name: 'Occupations', concerns: 'one' },
  { kind: 'seat', name: 'Seats', concerns: 'one' },
  { kind: 'possession', name: 'Possessions', concerns: 'one' },
  { kind: 'status', name: 'Status of places', concerns: 'one' },
  { kind: 'crisis', name: 'Crises', concerns: 'one' },
  { kind: 'war', name: 'Wars', concerns: 'one' },
];

/** The kinds of bars. */
export const spellKindsDrawn: readonly string[] = kinds.map(({ kind }) => kind);

/**
 * What held between the actors of the pairs or concerned one of them, in groups by kind, each in as few rows as keep its
 * bars apart, without those out of view. A spell that began before or ended after the period is drawn to the period's edge.
 */
export function spellGroups(
  data: Pick<StudyData, 'facts' | 'period' | 'places'>,
  pairs: readonly Pair[],
  isLeftOut: (fact: StudyFact) => boolean = () => false,
  view: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  hasKind: (kind: string) => boolean = () => true,
): SpellGroup[] {
  const shown = kinds.filter(({ kind }) => hasKind(kind));
  const groups = shown.map((kind) => {
    const bars = data.facts
      .filter((fact) => kindOf(fact) === kind.kind && concerns(fact, pairs, kind.concerns))
      .flatMap((fact) => spellBar(fact, data, isLeftOut(fact)) ?? [])
      .filter((bar) => bar.end[1] >= view.from && firstDay(bar) <= view.to)
      .sort((x, y) => firstDay(x) - firstDay(y) || x.end[1] - y.end[1]);
    const rows = packRows(
      bars.map((bar) => ({ from: firstDay(bar), to: bar.end[1] })),
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

/** The first day on which a bar may show: a treaty's signature, else its beginning. */
export function firstDay({ start, signed }: Pick<SpellBar, 'start' | 'signed'>): Day {
  return Math.min(start[0], signed?.[0] ?? start[0]);
}

function kindOf({ table, kind }: StudyFact): string | undefined {
  return table === 'spells' ? kind : table === 'instruments' ? 'treaty' : undefined;
}

function concerns({ by, to }: StudyFact, pairs: readonly Pair[], which: Kind['concerns']): boolean {
  const has = (actor: string) => by.includes(actor) || to.includes(actor);
  return pairs.some(([a, b]) => (which === 'both' ? has(a) && has(b) : has(a) || has(b)));
}

/** A fact that lasts as a bar, undefined when it lies outside the period; a beginning or an end that is not known at the period's edge. */
export function spellBar(
  fact: StudyFact,
  data: Pick<StudyData, 'period' | 'places'>,
  isLeftOut = false,
): SpellBar | undefined {
  const { end = { earliest: null, latest: null }, inForce } = fact;
  const { period } = data;
  const daysOf = ({ earliest, latest }: DayBounds) =>
    [earliest ?? period.start, latest ?? earliest ?? period.start] as const;
  const start = daysOf(inForce ?? fact.first);
  const signed = daysOf(fact.first);
  const isLater = inForce !== undefined && (signed[0] !== start[0] || signed[1] !== start[1]);
  const isOpen = end.latest === null;
  const last = [end.earliest ?? end.latest ?? period.end, end.latest ?? period.end] as const;
  if (Math.min(start[0], signed[0]) > period.end || last[1] < period.start) return undefined;
  const label = labelOf(fact, data.places);
  return { fact, label, start, ...(isLater ? { signed } : {}), end: last, isOpen, row: 0, isLeftOut };
}

/** A title of its own, of a seat with its holder, or who and whom: `USSR → ROC`, `ROC: Dalian (joint)`. */
function labelOf({ kind, title, by, to, object, level }: StudyFact, places: StudyData['places']): string {
  if (!title.startsWith(`${kind}: `)) return kind === 'seat' ? `${by.join(' and ')}: ${title}` : title;
  const thing = places.find(({ id }) => id === object)?.name ?? object;
  const degree = level === undefined ? '' : ` (${level.replace('-', ' ')})`;
  const whom = to.length > 0 ? ` → ${to.join(', ')}` : '';
  return `${by.join(' and ')}${whom}${thing === undefined ? '' : `: ${thing}`}${degree}`;
}
