import type { ClaimVerdict, JudgeReport } from '../../../argue/judge-report.ts';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import type { Evidence } from '../../../record/evidence/evidence.ts';

/** One thing that a source says of a fact. */
export interface Citation {
  readonly fact: StudyFact;
  readonly item: Evidence;
}

/** What one source carries. */
export interface SourceLoad {
  /** What it says itself, of each fact: affirms, denies, doubts. */
  readonly says: readonly Citation[];
  /** Facts of which it affirms, denies or doubts, each counted once. */
  readonly affirmed: number;
  readonly denied: number;
  readonly doubted: number;
  /** Items for which the source itself was seen, and those in which it is cited through another. */
  readonly firstHand: number;
  readonly secondHand: number;
  /** Through which sources it is cited. */
  readonly via: readonly string[];
  /** What others say that is known through it. */
  readonly passesOn: readonly Citation[];
  /** Claims whose evidence cites it, itself or as the one through which another is known. */
  readonly claims: readonly ClaimVerdict[];
  /** Claims that it makes. */
  readonly makes: readonly ClaimVerdict[];
  readonly isCited: boolean;
}

/** Gathers what every source of a study carries, under the verdicts of a report. */
export function sourceLoads(
  { sources, facts }: Pick<StudyData, 'sources' | 'facts'>,
  { claims }: Pick<JudgeReport, 'claims'>,
): ReadonlyMap<string, SourceLoad> {
  const citations = facts.flatMap((fact) => fact.evidence.map((item): Citation => ({ fact, item })));
  const says = groupBy(citations, ({ item }) => [item.source]);
  const passesOn = groupBy(citations, ({ item }) => (item.via === undefined ? [] : [item.via]));
  const carried = groupBy(claims, ({ evidence }) => evidence.flatMap(({ sources }) => namesIn(sources)));
  const made = groupBy(claims, ({ by }) => namesIn(by));
  return new Map(
    sources.map(({ id }) => [
      id,
      loadOf({
        says: says.get(id) ?? [],
        passesOn: passesOn.get(id) ?? [],
        claims: carried.get(id) ?? [],
        makes: made.get(id) ?? [],
      }),
    ]),
  );
}

/** How many facts lose something when a source is left out: those it speaks of, and those that others tell through it. */
export function factsOn({ says, passesOn }: Pick<SourceLoad, 'says' | 'passesOn'>): number {
  return new Set([...says, ...passesOn].map(({ fact }) => fact.id)).size;
}

function loadOf(gathered: Pick<SourceLoad, 'says' | 'passesOn' | 'claims' | 'makes'>): SourceLoad {
  const { says, passesOn, claims, makes } = gathered;
  const facts = (stance: Evidence['says']) =>
    new Set(says.filter(({ item }) => item.says === stance).map(({ fact }) => fact.id)).size;
  const via = says.flatMap(({ item }) => (item.via === undefined ? [] : [item.via]));
  return {
    ...gathered,
    affirmed: facts('affirms'),
    denied: facts('denies'),
    doubted: facts('doubts'),
    firstHand: says.length - via.length,
    secondHand: via.length,
    via: [...new Set(via)],
    isCited: says.length + passesOn.length + claims.length + makes.length > 0,
  };
}

function namesIn(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(({ source, via }) => (via === undefined ? [source] : [source, via]));
}

/** Rows under each of their keys, each row once. */
function groupBy<Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
