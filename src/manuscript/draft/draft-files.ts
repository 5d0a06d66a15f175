import { yearMonthDay } from '../../base/calendar.ts';
import type { LintInput } from '../check.ts';
import { textOf } from '../manuscript.ts';
import { cslOf } from './csl-of.ts';
import type { EventCandidate } from './event-candidates.ts';
import type { InstrumentCandidate } from './instrument-candidates.ts';
import type { NameCandidate } from './name-candidates.ts';
import { reviewMarkdown } from './review-markdown.ts';
import type { TakeId } from './take-id.ts';
import { mapping, row, table } from './yaml-rows.ts';

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
  readonly takeId: TakeId;
}

const TO_CODE = 'to-code';
const UNNAMED = 'not-named';
const REVIEW = `# Drafted from a manuscript; nothing here has been checked. Go through it row by row: put right what is wrong, take out
# what does not belong, and take the mark "review" from a row that you have looked at. review.md says how to go on.
`;

/** The files of the draft by their paths; case.yaml comes last, so that a folder without it is no case yet. */
export function draftFiles(draft: Draft, input: LintInput): Readonly<Record<string, string>> {
  const { names } = draft;
  return {
    'sources.json': sourcesJson(draft, input),
    'actors.yaml': actorsYaml(
      names.filter(({ kind }) => kind === 'state' || kind === 'person' || kind === 'organisation'),
      draft.events.some(({ actors }) => actors.length === 0),
    ),
    'places.yaml': placesYaml(names.filter(({ kind }) => kind === 'place')),
    'instruments.yaml': instrumentsYaml(draft.instruments.filter(isPlaced), draft),
    'events.yaml': eventsYaml(draft),
    'review.md': reviewMarkdown(draft),
    'case.yaml': caseYaml(draft, input),
  };
}

/** Whether the text gives an instrument what a row of it needs: a date, and somebody who made it. */
export function isPlaced({ date, parties }: InstrumentCandidate): boolean {
  return date !== undefined && parties.length > 0;
}

function caseYaml({ id, title }: Draft, { dates }: LintInput): string {
  let [first, last] = [Infinity, -Infinity];
  for (const { precision, earliest, latest, isImpossible, isBackwards } of dates) {
    if (precision === 'decade' || precision === 'century' || isImpossible || isBackwards) continue;
    first = Math.min(first, yearMonthDay(earliest).year);
    last = Math.max(last, yearMonthDay(latest).year);
  }
  const year = (at: number) => String(at).padStart(4, '0');
  const period = first > last ? '1900/1999' : `${year(first)}/${year(last)}`;
  const said =
    first > last
      ? '# The text names no date: the period stands for any. Set it to that of the study.'
      : '# The period runs from the first year that the text names to the last: set it to that of the study.';
  return `${REVIEW}${said}
case:
${mapping({ id, title, period, seed: 1, worlds: 1000 })}
# What kind of act an event is stands open: choose a CAMEO code for each (042 a visit, 057 an agreement, 190 use of force), or kinds
# of your own here. Events of this kind weigh nothing.
eventTypes:
${row({ id: TO_CODE, title: 'not coded yet', weight: 0 })}`;
}

function sourcesJson({ title, paper, keys }: Draft, { apparatus, manuscript }: LintInput): string {
  const items = apparatus.references.map((reference, i) =>
    cslOf(reference, keys[i]!, textOf(manuscript, reference.span).trim()),
  );
  return `${JSON.stringify([{ id: paper, type: 'manuscript', title }, ...items], null, 2)}\n`;
}

const reviewNote = ({ times, why }: NameCandidate): string => `review: ${howOften(times)}; ${why}`;

function howOften(times: number): string {
  return times === 1 ? 'named once' : times === 2 ? 'named twice' : `named ${times} times`;
}

function actorsYaml(actors: readonly NameCandidate[], needsUnnamed: boolean): string {
  const rows = actors.map((actor) =>
    row({
      id: actor.id,
      kind: actor.kind,
      name: actor.name,
      names: actor.others.map((text) => ({ text })),
      cow: actor.cow,
      note: reviewNote(actor),
    }),
  );
  const unnamed = row({
    id: UNNAMED,
    kind: 'organisation',
    name: 'not named in the sentence',
    note: 'review: stands where a dated sentence names no actor; put the actor there, then take this row out',
  });
  return REVIEW + table('actors', needsUnnamed ? [...rows, unnamed] : rows);
}

function placesYaml(places: readonly NameCandidate[]): string {
  return (
    REVIEW +
    table(
      'places',
      places.map((place) =>
        row({
          id: place.id,
          name: place.name,
          names: place.others.map((text) => ({ text })),
          note: reviewNote(place),
        }),
      ),
    )
  );
}

function instrumentsYaml(placed: readonly InstrumentCandidate[], draft: Draft): string {
  const rows = placed.map(({ id, title, others, kind, parties, date, sentence, where }) =>
    row({
      id,
      title,
      kind,
      parties,
      signed: date,
      tags: ['review'],
      evidence: [{ source: draft.paper, locator: where }],
      note: `${sentence} [${[
        ...(parties.length === 1 ? ['the text names one party only'] : []),
        ...(others.length === 0 ? [] : [`also named: ${others.join('; ')}`]),
        'is the date that of its signing?',
      ].join('; ')}]`,
    }),
  );
  return REVIEW + table('instruments', rows);
}

function eventsYaml(draft: Draft): string {
  const rows = draft.events.map((event, i) => {
    const { where, heading, cites, actors } = event;
    const place = where.page === undefined ? `line ${where.line}` : `page ${where.page}`;
    const locator = heading === undefined ? place : `${heading}, ${place}`;
    const cited = cites.map(({ reference, locator: page }) => ({
      source: draft.keys[reference]!,
      locator: page,
      via: draft.paper,
      viaLocator: locator,
    }));
    const id = `event-${String(i + 1).padStart(3, '0')}`;
    return row({
      id: draft.takeId(id, id),
      date: event.date,
      by: actors.length === 0 ? [UNNAMED] : actors,
      type: TO_CODE,
      title: event.title,
      tags: event.isSpan ? ['review', 'perhaps-a-spell'] : ['review'],
      evidence: cited.length === 0 ? [{ source: draft.paper, locator }] : cited,
      note: `${event.sentence} [by: ${event.by}]`,
    });
  });
  return REVIEW + table('events', rows);
}
