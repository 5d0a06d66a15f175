import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import { escalationInWords } from '../../../publish/words/escalation-words.ts';
import type { DateReport, StandingTie } from '../../../report/date-report.ts';
import { type SpellBar, spellBar } from '../timeline/spell-bars.ts';
import type { NameOf } from './names.ts';

/** Something that stood on the date: in words, and as a bar from its beginning to its end. */
export interface StandingRow {
  readonly fact: string;
  /** What stood: a seat, a place, a title. */
  readonly what: string;
  /** The kind of a spell that is neither a seat, a possession nor an instrument. */
  readonly kind: string;
  /** Who held it, or among whom it stood. */
  readonly who: readonly string[];
  readonly level: string | undefined;
  readonly since: number;
  readonly stated?: NonNullable<StandingTie['stated']>;
  readonly share: number;
  /** Undefined where the study's record has no such row. */
  readonly bar: SpellBar | undefined;
}

/** What stood under a heading. */
export interface StandingGroup {
  readonly head: string;
  readonly kind: 'seat' | 'possession' | 'status' | 'instrument' | 'other';
  readonly rows: readonly StandingRow[];
}

/** What stood on a date besides recognition, in groups, each row with the bar of its whole time. */
export function standingGroups(
  { seats, possessions, places, instruments, standing }: DateReport,
  data: Pick<StudyData, 'facts' | 'period' | 'places'>,
  nameOf: NameOf,
): StandingGroup[] {
  const facts = new Map(data.facts.map((fact) => [fact.id, fact] as const));
  const barOf = (id: string) => {
    const fact: StudyFact | undefined = facts.get(id);
    return fact && spellBar(fact, data);
  };
  const ties = (kind: string, all: DateReport['seats']): StandingRow[] =>
    all.map(({ fact, of, by, since, stated, level, share }) => ({
      ...{ fact, kind, level, since, ...(stated ? { stated } : {}), share },
      what: nameOf(of),
      who: [by],
      bar: barOf(fact),
    }));
  const occupied = new Set(
    places.flatMap(({ held }) => held.filter(({ how }) => how === 'occupied').map(({ fact }) => fact)),
  );
  const held = (byForce: boolean) => possessions.filter(({ fact }) => occupied.has(fact) === byForce);
  const groups: StandingGroup[] = [
    { head: 'Seats', kind: 'seat', rows: ties('seat', seats) },
    { head: 'Possessions', kind: 'possession', rows: ties('possession', held(false)) },
    { head: 'Occupations', kind: 'possession', rows: ties('occupation', held(true)) },
    {
      head: 'Status of places',
      kind: 'status',
      rows: places.flatMap(({ name, held }) =>
        held
          .filter(({ how }) => how === 'status')
          .map(({ fact, by, since, stated, level, share }) => ({
            ...{ fact, kind: 'status', level, since, ...(stated ? { stated } : {}), share },
            what: `${name}: ${level?.replaceAll('-', ' ') ?? ''}`,
            who: by,
            bar: barOf(fact),
          })),
      ),
    },
    {
      head: 'Instruments in force',
      kind: 'instrument',
      rows: instruments.map(({ id, title, parties, since, stated, share }) => ({
        ...{ fact: id, kind: 'instrument', level: undefined, since, ...(stated ? { stated } : {}), share },
        what: title,
        who: parties,
        bar: barOf(id),
      })),
    },
    {
      head: 'Also standing',
      kind: 'other',
      rows: standing.map(({ id, kind, title, parties, since, stated, escalation, share }) => ({
        ...{ fact: id, kind, since, ...(stated ? { stated } : {}), share },
        level: escalation && escalationInWords(escalation),
        what: title === kind ? kind : title,
        who: parties,
        bar: barOf(id),
      })),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
