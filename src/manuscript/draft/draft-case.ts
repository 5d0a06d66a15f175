import type { LintInput } from '../check.ts';
import { actorMentions } from './actor-mentions.ts';
import { claimCandidates } from './claim-candidates.ts';
import { keysOf } from './csl-of.ts';
import { type Draft, isPlaced } from './draft.ts';
import { draftFiles } from './draft-files.ts';
import { eventCandidates } from './event-candidates.ts';
import { instrumentCandidates } from './instrument-candidates.ts';
import { instrumentMentions } from './instrument-mentions.ts';
import { type NameCandidate, nameCandidates } from './name-candidates.ts';
import { nameMentions } from './name-mentions.ts';
import { namesByPlace } from './names-in.ts';
import { narrativeDates } from './narrative-dates.ts';
import { postsOf } from './posts.ts';
import { blank, runningText } from './running-text.ts';
import { stateActors } from './state-actors.ts';
import { idOf, idTaker } from './take-id.ts';
import { withBearers } from './with-bearers.ts';
import { withSignings } from './with-signings.ts';

/** A case to start from: its files by path, and how much is in them. */
export interface DraftedCase {
  readonly files: Readonly<Record<string, string>>;
  readonly counts: {
    readonly sources: number;
    readonly actors: number;
    readonly places: number;
    readonly instruments: number;
    readonly events: number;
    /** Names and instruments that the text does not place; review.md lists them. */
    readonly undecided: number;
  };
}

/**
 * A case to start from: the bibliography as CSL-JSON; dated statements as events, with the sentence as note and what it cites as
 * evidence, seen through the manuscript; states, persons, organisations, places and instruments that it names.
 *
 * Nothing is invented: a date, a name, a party stands in the text or is left out. What an act was is not told: its type is
 * `to-code`, which weighs nothing, until its author chooses one. `name` is the manuscript’s, without its ending.
 */
export function draftCase(input: LintInput, name: string): DraftedCase {
  const draft = draftOf(input, name);
  const placed = draft.instruments.filter(isPlaced).length;
  const count = (kind: string) => draft.names.filter((one) => one.kind === kind).length;
  return {
    files: draftFiles(draft, input),
    counts: {
      sources: draft.keys.length + 1,
      actors: count('state') + count('person') + count('organisation'),
      places: count('place'),
      instruments: placed,
      events: draft.events.length,
      undecided: count('undecided') + draft.instruments.length - placed,
    },
  };
}

function draftOf(input: LintInput, name: string): Draft {
  const { manuscript, apparatus } = input;
  const takeId = idTaker();
  const reserved = ['to-code', 'not-named', 'manuscript'].map((id) => takeId(id, id));
  const keys = keysOf(apparatus.references, takeId);
  const running = runningText(input);
  const { dates, open } = narrativeDates(input, running);
  const treaties = instrumentMentions(running, dates);
  const treatiesOf = new Map<number, typeof treaties>();
  for (const one of treaties) treatiesOf.set(one.block, [...(treatiesOf.get(one.block) ?? []), one]);
  const withoutTreaties = running.map((one) => ({
    ...one,
    text: blank(one.text, treatiesOf.get(one.block) ?? []),
  }));
  const names = withBearers(nameCandidates(nameMentions(withoutTreaties), withoutTreaties, takeId), dates);
  const namesIn = namesByPlace(names);
  const posts = postsOf(names, withoutTreaties);
  const states = stateActors(names, (person) => posts.get(person)?.state, takeId);
  const named = instrumentCandidates({ input, running: withoutTreaties, namesIn, states, takeId }, treaties);
  const nameOf = (id: string) => [...names, ...states.made].find((one) => one.id === id)?.name ?? id;
  const { events, left } = eventCandidates({
    input,
    running: withoutTreaties,
    dates,
    open,
    namesIn,
    states,
    posts,
    nameOf,
    instruments: named,
  });
  const instruments = withSignings(named, events);
  const used = new Set([
    ...events.flatMap(({ actors, to }) => [...actors, ...to]),
    ...instruments.flatMap(({ parties }) => parties),
  ]);
  for (const person of names)
    if (person.kind === 'person') {
      const state = states.ofPerson(person.id);
      if (state !== undefined) used.add(state);
    }
  const title = manuscript.blocks.find(({ part, text }) => part === 'front' && isTitle(text))?.text.trim();
  return {
    id: idOf(name, 'study'),
    title: title ?? (isTitle(name) ? name.trim() : 'A study'),
    paper: reserved[2]!,
    keys,
    names: [...names.map((one) => asActor(one, used)), ...states.made.filter(({ id }) => used.has(id))],
    posts,
    stateOf: states.ofPerson,
    instruments,
    events,
    left,
    claims: claimCandidates(input, withoutTreaties, events, dates, ({ block, text }, sentence) =>
      actorMentions(block, text, sentence, namesIn, states),
    ),
    takeId,
  };
}

/** A name of which nothing is told but that it acts: a person, it may be. */
function asActor(name: NameCandidate, used: ReadonlySet<string>): NameCandidate {
  return name.kind === 'undecided' && used.has(name.id)
    ? { ...name, kind: 'person', why: 'it acts in the text: look whether it is a person' }
    : name;
}

const LONGEST_TITLE = 250;
const isTitle = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && text.length < LONGEST_TITLE;
