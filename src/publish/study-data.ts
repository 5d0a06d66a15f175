import { factDate } from '../argue/fact-evidence.ts';
import type { Day } from '../base/calendar.ts';
import { own } from '../base/own.ts';
import type { Argument } from '../manuscript/argument/argument.ts';
import type { ManuscriptBeside } from '../manuscript/ties/tie.ts';
import type { CaseRecord, Reading, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { type FactStatus, factStatus } from '../record/evidence/status.ts';
import { levelName } from '../record/fields.ts';
import { defaultReading } from '../record/readings.ts';
import type { Sides } from '../record/sides.ts';
import { sourceNames } from '../record/source-names.ts';
import { timesText } from '../record/times.ts';
import { type KnownFact, whoKnew } from '../report/who-knew.ts';
import { dealing, isContact } from '../system/dealings.ts';
import type { FactTable } from '../system/fact-rows.ts';
import { factTitle } from '../system/fact-title.ts';
import { buildSystem, type Fact } from '../system/facts.ts';
import { isUntold, participants } from '../system/knowledge.ts';
import { lastDays } from '../system/lives.ts';
import { factWeight } from '../system/relation.ts';
import { argumentFigures } from './argument-figures.ts';
import { namedArgument } from './argument-names.ts';
import { type StudyDrawing, studyDrawing } from './study-drawing.ts';
import { type StudyActor, type StudyPlace, studyActors, studyPlaces } from './study-names.ts';
import { type StudyPeriods, studyPeriods } from './study-periods.ts';
import { type StudyStory, studyStories } from './study-stories.ts';
import { accountNames } from './words/account-names.ts';
import { referencesOf } from './words/reference-words.ts';
import { seenInWords } from './words/source-words.ts';

/** The days between which a date lies; ±Infinity is written as null. */
export interface DayBounds {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** One fact as a page shows it: no more than what was recorded, with its words. */
export interface StudyFact {
  readonly id: string;
  readonly table: Exclude<FactTable, 'ballots'>;
  /** Kind of spell or instrument, type of event, body of a vote. */
  readonly kind: string;
  readonly title: string;
  /** The date as historians write it. */
  readonly date: string;
  readonly first: DayBounds;
  /** When an instrument came into force, where the record says so. */
  readonly inForce?: DayBounds;
  /** Of what lasts. */
  readonly end?: DayBounds;
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** Those who took part with all for whom they may have spoken, where somebody may have. */
  readonly cast?: Sides;
  /** How many acts it stands for, as the case writes it. */
  readonly times?: string;
  /** Nothing where an act or a treaty does not state it; spells and votes are public. */
  readonly channel?: 'public' | 'secret' | 'leaked';
  readonly domain?: string;
  readonly place?: string;
  readonly object?: string;
  readonly level?: string;
  /** Of a crisis or war: its levels of escalation, each from a day on. */
  readonly levels?: readonly (DayBounds & { readonly level: number })[];
  readonly tags: readonly string[];
  /** What it was that some say otherwise: at most one of the facts of this name was. */
  readonly alternatives?: string;
  readonly weight?: number;
  readonly isContact: boolean;
  readonly status: FactStatus;
  readonly evidence: readonly Evidence[];
  readonly note?: string;
}

/** A study as a page needs it before any judging: names, sources, facts, votes, treaties. Plain JSON. */
export interface StudyData {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** What the study argues, the claim on which it turns, and the drawing that carries it, where its author says so. */
  readonly thesis?: string;
  readonly central?: string;
  readonly drawing?: StudyDrawing;
  readonly edition: CaseRecord['header']['edition'];
  readonly period: { readonly start: Day; readonly end: Day };
  readonly seed: number;
  readonly worlds: number;
  /** The argument as prose, every mark of it in words; absent where the case holds none. */
  readonly argument?: Argument;
  /** The relations that its figures draw, by their addresses. */
  readonly figures?: Readonly<Record<string, StudyDrawing>>;
  /** Whether the author's manuscript is read beside it, with its text, or by fingerprints of its sentences alone. */
  readonly manuscript?: ManuscriptBeside['is'];
  readonly actors: readonly StudyActor[];
  readonly places: readonly StudyPlace[];
  readonly sources: readonly {
    readonly id: string;
    /** As short as a text can name it: `Tubilewicz 2005`. */
    readonly short: string;
    readonly reference: string;
    readonly kind?: string;
    readonly school?: string;
    /** How much of it somebody opened, in words, where the record says. */
    readonly seen?: string;
    readonly url?: string;
    readonly note?: string;
  }[];
  readonly accounts: readonly {
    readonly id: string;
    /** As a reader is told of it: `Share 2003`. */
    readonly name: string;
    readonly says: string;
    readonly sources?: readonly string[];
    readonly without?: readonly string[];
    /** Which of several alternatives it takes: the row chosen, by what was open. */
    readonly choose?: Readonly<Record<string, string>>;
  }[];
  /** The case's what-ifs. */
  readonly scenarios: readonly { readonly id: string; readonly says: string; readonly note?: string }[];
  /** The rival explanations, each an answer to a question. */
  readonly rivals: readonly {
    readonly id: string;
    readonly says: string;
    readonly question: string;
    readonly note?: string;
  }[];
  /** What the author allows for each part of a reading; the first is the default. */
  readonly readings: { readonly [K in keyof Reading]: readonly Reading[K][] };
  readonly facts: readonly StudyFact[];
  /** What actors wanted, as facts: the kind is the question on which each position is. */
  readonly positions: readonly StudyFact[];
  /** For each vote, the choice of each actor. */
  readonly ballots: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly votes: readonly {
    readonly id: string;
    readonly yes?: number;
    readonly no?: number;
    readonly abstain?: number;
    readonly absent?: number;
    readonly outcome?: NonNullable<Row<'votes'>['outcome']>;
    readonly provisions?: NonNullable<Row<'votes'>['provisions']>;
  }[];
  readonly instruments: readonly {
    readonly id: string;
    readonly parties: readonly string[];
    readonly provisions: NonNullable<Row<'instruments'>['provisions']>;
    /** The instruments in whose place it came, and those on which it builds. */
    readonly replaces?: readonly string[];
    readonly buildsOn?: readonly string[];
  }[];
  /** Who knew of what was not public from its day, over some of the worlds. */
  readonly knowledge: readonly KnownFact[];
  /** Pairs of actors whose dealings the record covers at some time, those with most acts first. */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly acts: number }[];
  /** Scholars' periodisations. */
  readonly periods: readonly StudyPeriods[];
  readonly stories: readonly StudyStory[];
}

/** In so many worlds it is asked who knew of what, when a page is made. */
const KNOWLEDGE_WORLDS = 200;

/** Gathers what a page of a study shows of its record. */
export function studyData(record: CaseRecord, argument?: Argument): StudyData {
  const { header, rows } = record;
  const { events, instruments } = buildSystem(record).tables;
  const knowledge = whoKnew(record, { worlds: Math.min(header.worlds, KNOWLEDGE_WORLDS) }).facts.filter(
    ({ channel }) => channel !== 'public',
  );
  const accountName = accountNames(record);
  return {
    id: header.id,
    title: header.title,
    authors: header.authors,
    ...present({ thesis: header.thesis, central: header.central, drawing: studyDrawing(record) }),
    ...(argument
      ? { argument: namedArgument(argument, record), figures: argumentFigures(argument, record) }
      : {}),
    edition: header.edition,
    period: header.period,
    seed: header.seed,
    worlds: header.worlds,
    actors: studyActors(record),
    places: studyPlaces(record),
    sources: sourcesOf(record),
    accounts: rows.accounts.map(({ id, says, sources, without, choose }) => ({
      id,
      name: accountName.get(id) ?? id,
      says,
      ...(sources ? { sources } : {}),
      ...(without ? { without } : {}),
      ...(choose ? { choose: choose as Readonly<Record<string, string>> } : {}),
    })),
    scenarios: rows.scenarios.map(({ id, says, note }) => ({ id, says, ...present({ note }) })),
    rivals: rows.rivals.map(({ id, says, of, note }) => ({
      ...{ id, says, question: rows.claims.find((claim) => claim.id === of)?.says ?? of },
      ...present({ note }),
    })),
    readings: record.readings,
    facts: studyFacts(record),
    positions: positionsOf(record),
    knowledge,
    ballots: ballotsOf(rows.ballots),
    votes: rows.votes.map(({ id, yes, no, abstain, absent, outcome, provisions }) => ({
      id,
      ...present({ yes, no, abstain, absent, outcome, provisions }),
    })),
    instruments: rows.instruments.map(({ id, parties, provisions = [], replaces, buildsOn }) => ({
      ...{ id, parties, provisions },
      ...present({ replaces, buildsOn }),
    })),
    periods: studyPeriods(record),
    stories: studyStories(record),
    pairs: pairsOf(record, [...events, ...instruments]),
  };
}

const positionsOf = (record: CaseRecord): readonly StudyFact[] =>
  buildSystem(record)
    .tables.positions.filter(({ id }) => record.byId.has(id))
    .map((fact) => studyFact(record, fact));

/** Every fact of a record, as a page shows it. */
export function studyFacts(record: CaseRecord): readonly StudyFact[] {
  const { events, instruments, spells, votes } = buildSystem(record).tables;
  return [...events, ...instruments, ...spells, ...votes]
    .filter(({ id }) => record.byId.has(id))
    .map((fact) => studyFact(record, fact));
}

function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function sourcesOf(record: CaseRecord): StudyData['sources'] {
  const references = referencesOf(record);
  const names = sourceNames(record);
  return record.rows.sources.map((row) => {
    const { id, kind, school, note, custom } = row;
    const more = (custom ?? {}) as Record<string, unknown>;
    const doi = typeof more.DOI === 'string' ? `https://doi.org/${more.DOI}` : undefined;
    const url = doi ?? (typeof more.URL === 'string' && /^https?:/.test(more.URL) ? more.URL : undefined);
    return {
      id,
      short: names.get(id) ?? id,
      reference: references.get(id) ?? id,
      ...present({ kind, school, url, note, seen: seenInWords(row) }),
    };
  });
}

/** The fields that facts of the four tables may have. */
interface AnyRow
  extends Partial<
    Pick<
      Row<'events'>,
      'by' | 'to' | 'type' | 'times' | 'channel' | 'domain' | 'place' | 'tags' | 'alternatives' | 'note'
    >
  > {
  readonly of?: readonly string[];
  readonly between?: readonly string[];
  readonly parties?: readonly string[];
  readonly kind?: string;
  readonly body?: string;
  readonly on?: string;
  readonly object?: string;
  readonly level?: string;
}

function studyFact(record: CaseRecord, fact: Fact): StudyFact {
  const row = fact.row as unknown as AnyRow;
  const bounds = record.bounds.get(fact.id);
  const table = fact.table as StudyFact['table'];
  const weight =
    table === 'votes' || table === 'positions' ? undefined : factWeight(record, fact, defaultReading(record));
  return {
    id: fact.id,
    table,
    kind: (table === 'spells' ? row.kind : (row.type ?? row.body ?? row.on ?? row.kind)) ?? '',
    title: factTitle(record, fact),
    date: factDate(record, fact),
    first: open(bounds?.first),
    ...(bounds?.start ? { inForce: open(bounds.start) } : {}),
    ...(table === 'spells' || table === 'instruments' || table === 'positions'
      ? { end: open(lastDays(record, fact)) }
      : {}),
    by: row.by ?? row.between ?? row.parties ?? participants(fact),
    to: row.to ?? row.of ?? [],
    ...(fact.cast ? { cast: fact.cast.most } : {}),
    ...(isUntold(fact) ? {} : { channel: row.channel ?? 'public' }),
    tags: row.tags ?? [],
    ...levelsOf(record, fact),
    isContact: isContact(record, fact) === true,
    status: factStatus(fact.evidence, undefined, row.alternatives !== undefined),
    evidence: fact.evidence.map(({ at: _, ...item }) => item),
    ...present({
      domain: row.domain,
      alternatives: row.alternatives,
      place: row.place,
      object: row.object,
      level: levelName(row.level),
      note: row.note,
      weight,
      times: row.times && timesText(row.times),
    }),
  };
}

function levelsOf(record: CaseRecord, { table, row }: Fact): Pick<StudyFact, 'levels'> {
  const { level: levels } = row as Row<'spells'>;
  if (table !== 'spells' || typeof levels !== 'object') return {};
  return { levels: levels.map(({ at, level }) => ({ ...open(boundsInRecord(at, record)), level })) };
}

function open(bounds: { readonly earliest: Day; readonly latest: Day } | undefined): DayBounds {
  const day = (value: Day | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);
  return { earliest: day(bounds?.earliest), latest: day(bounds?.latest) };
}

function ballotsOf(ballots: readonly Row<'ballots'>[]): StudyData['ballots'] {
  const votes: Record<string, Record<string, string>> = {};
  for (const { vote, actor, choice } of ballots) {
    const choices = own(votes, vote) ?? {};
    votes[vote] = choices;
    choices[actor] = choice;
  }
  return votes;
}

function pairsOf({ rows }: CaseRecord, facts: readonly Fact[]): StudyData['pairs'] {
  const covered = new Map<string, readonly [string, string]>();
  for (const { between = [] } of rows.coverage) {
    for (const a of between) for (const b of between) if (a < b) covered.set(`${a}|${b}`, [a, b]);
  }
  return [...covered.values()]
    .map(([a, b]) => ({ a, b, acts: facts.filter((fact) => dealing(fact, a, b) > 0).length }))
    .sort((x, y) => y.acts - x.acts);
}
