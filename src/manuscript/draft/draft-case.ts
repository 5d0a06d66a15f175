import { yearMonthDay } from '../../base/calendar.ts';
import type { LintInput } from '../check.ts';
import { textOf } from '../manuscript.ts';
import { cslOf, keysOf } from './csl-of.ts';
import { type EventCandidate, eventCandidates } from './event-candidates.ts';
import { type InstrumentCandidate, instrumentCandidates } from './instrument-candidates.ts';
import { idOf, type NameCandidate, nameCandidates } from './name-candidates.ts';
import { reviewMarkdown } from './review-markdown.ts';
import { mapping, row, table } from './yaml-rows.ts';

/** A case to start from: its files by path, and how much is in them. */
export interface DraftedCase {
  readonly files: Readonly<Record<string, string>>;
  readonly counts: {
    readonly sources: number;
    readonly actors: number;
    readonly places: number;
    readonly instruments: number;
    readonly events: number;
    readonly undecided: number;
  };
}

/** Everything the draft holds, before it is written. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  /** The key under which the manuscript itself is a source. */
  readonly paper: string;
  /** The keys of the works that it lists. */
  readonly keys: readonly string[];
  readonly names: readonly NameCandidate[];
  readonly instruments: readonly InstrumentCandidate[];
  readonly events: readonly EventCandidate[];
}

const REVIEW = `# Drafted from a manuscript, row by row, to be looked at: nothing here has been checked. A row that was looked at loses its mark
# \`review\`; one that is wrong goes. What could not be placed is in review.md.
`;
const UNNAMED = 'not-named';

/**
 * A case to start from: the bibliography as CSL-JSON; dated statements as events, with the sentence as note and what it cites as
 * evidence, seen through the manuscript; states, persons, organisations, places and instruments that it names.
 *
 * Nothing is invented: a date, a name, a party stands in the text or is left out. What an act was is not told: its type is
 * \`to-code\`, which weighs nothing, until its author chooses one.
 */
export function draftCase(input: LintInput, name: string): DraftedCase {
  const draft = draftOf(input, name);
  const { names, instruments, events, keys } = draft;
  const placed = instruments.filter(({ date, parties }) => date !== undefined && parties.length > 0);
  const actors = names.filter(({ kind }) => kind !== 'place' && kind !== 'undecided');
  const places = names.filter(({ kind }) => kind === 'place');
  return {
    files: {
      'case.yaml': caseYaml(draft, input),
      'sources.json': sourcesJson(draft, input),
      'actors.yaml': actorsYaml(actors, places, events),
      'instruments.yaml': instrumentsYaml(placed, draft),
      'events.yaml': eventsYaml(draft),
      'review.md': reviewMarkdown(draft, placed),
    },
    counts: {
      sources: keys.length + 1,
      actors: actors.length,
      places: places.length,
      instruments: placed.length,
      events: events.length,
      undecided: names.filter(({ kind }) => kind === 'undecided').length + instruments.length - placed.length,
    },
  };
}

function draftOf(input: LintInput, name: string): Draft {
  const { manuscript, apparatus } = input;
  const title =
    manuscript.blocks.find(({ part, text }) => part === 'front' && text.length < 250)?.text ?? name;
  const names = nameCandidates(manuscript);
  return {
    id: idOf(name) || 'study',
    title,
    paper: 'manuscript',
    keys: keysOf(apparatus.references),
    names,
    instruments: instrumentCandidates(input, names),
    events: eventCandidates(input, names),
  };
}

function caseYaml({ id, title }: Draft, { dates }: LintInput): string {
  const days = dates.filter(({ precision }) => precision !== 'decade' && precision !== 'century');
  const years = days.flatMap(({ earliest, latest }) => [
    yearMonthDay(earliest).year,
    yearMonthDay(latest).year,
  ]);
  const period = years.length === 0 ? '1900/1999' : `${Math.min(...years)}/${Math.max(...years)}`;
  return `${REVIEW}# The period runs from the first year that the text names to the last: set it to that of the study.
case:
${mapping({ id, title, period, seed: 1, worlds: 1000 })}
  .replace(/^ {2}- {2}?/u, '  ')
  .replace(/^ {4}/gmu, '  ')}
# The case's own kinds of event. Choose a CAMEO code for each act, or kinds of your own, and take this one out.
eventTypes:
${row({ id: 'to-code', title: 'not coded yet', weight: 0 })}
`;
}

function sourcesJson({ title, paper, keys }: Draft, { apparatus, manuscript }: LintInput): string {
  const items = apparatus.references.map((reference, i) =>
    cslOf(reference, keys[i]!, textOf(manuscript, reference.span)),
  );
  return `${JSON.stringify([{ id: paper, type: 'manuscript', title }, ...items], null, 2)}\n`;
}

function actorsYaml(
  actors: readonly NameCandidate[],
  places: readonly NameCandidate[],
  events: readonly EventCandidate[],
): string {
  const needsUnnamed = events.some((event) => event.actors.length === 0);
  const rows = actors.map(({ id, kind, name, others, cow, times, why }) =>
    row({
      id,
      kind,
      name,
      names: others.map((text) => ({ text })),
      cow,

      note: `review: named ${times} times; ${why}`,
    }),
  );
  const unnamed = row({
    id: UNNAMED,
    kind: 'organisation',
    name: 'not named in the sentence',

    note: 'review: stands where a dated sentence names no actor: put the actor there, then take this row out.',
  });
  const spots = places.map(({ id, name, others, times, why }) =>
    row({
      id,
      name,
      names: others.map((text) => ({ text })),

      note: `review: named ${times} times; ${why}`,
    }),
  );
  return `${REVIEW}${table('actors', needsUnnamed ? [...rows, unnamed] : rows)}\n${table('places', spots)}`;
}

function instrumentsYaml(placed: readonly InstrumentCandidate[], draft: Draft): string {
  const rows = placed.map(({ id, title, kind, parties, date, sentence, where }) =>
    row({
      id,
      title,
      kind,
      parties,
      signed: date,
      tags: ['review'],
      evidence: [{ source: draft.paper, locator: where }],
      note: sentence,
    }),
  );
  return REVIEW + table('instruments', rows);
}

function eventsYaml(draft: Draft): string {
  const rows = draft.events.map(({ date, isSpan, title, sentence, actors, cites, heading, where }, i) => {
    const locator = [heading, where.page === undefined ? `line ${where.line}` : `page ${where.page}`]
      .filter(Boolean)
      .join(', ');
    const cited = cites.map(({ reference, locator: page }) => ({
      source: draft.keys[reference]!,
      ...(page === undefined ? {} : { locator: page }),
      via: draft.paper,
      viaLocator: locator,
    }));
    return row({
      id: `event-${String(i + 1).padStart(3, '0')}`,
      date,
      by: actors.length === 0 ? [UNNAMED] : actors,
      type: 'to-code',
      title,
      tags: isSpan ? ['review', 'perhaps-a-spell'] : ['review'],
      evidence: cited.length === 0 ? [{ source: draft.paper, locator }] : cited,
      note: sentence,
    });
  });
  return REVIEW + table('events', rows);
}
