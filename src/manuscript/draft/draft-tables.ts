import { eventId } from './claim-candidates.ts';
import { type Draft, isPlaced, REVIEW, TO_CODE, UNNAMED } from './draft.ts';
import type { Sureness } from './event-candidates.ts';
import type { NameCandidate } from './name-candidates.ts';
import { row, table } from './yaml-rows.ts';

const sureTag = (sure: Sureness): string => (sure === 'guessed' ? 'guessed' : `${sure}-read`);

const reviewNote = ({ times, why }: NameCandidate): string =>
  `review: ${times === 0 ? '' : `${howOften(times)}; `}${why}`;

function howOften(times: number): string {
  return times === 1 ? 'named once' : times === 2 ? 'named twice' : `named ${times} times`;
}

/** The actors, each with all names under which it stands in the text. */
export function actorsYaml({ names, events, posts, stateOf }: Draft): string {
  const actors = names.filter(({ kind }) => kind === 'state' || kind === 'person' || kind === 'organisation');
  const rows = actors.map((actor) =>
    row({
      id: actor.id,
      kind: actor.kind,
      name: actor.name,
      names: actor.others.map((text) => ({ text })),
      cow: actor.cow,
      memberOf: memberOf(actor.id, posts, stateOf),
      note: `${reviewNote(actor)}${posts.has(actor.id) ? `; acts for a state: ${posts.get(actor.id)!.why}` : ''}`,
    }),
  );
  const unnamed = row({
    id: UNNAMED,
    kind: 'organisation',
    name: 'not named in the sentence',
    note: 'review: stands where a dated sentence names no actor; put the actor there, then take this row out',
  });
  return (
    REVIEW + table('actors', events.some((event) => event.actors.length === 0) ? [...rows, unnamed] : rows)
  );
}

function memberOf(person: string, posts: Draft['posts'], stateOf: Draft['stateOf']): object[] {
  const post = posts.get(person);
  const state = stateOf(person);
  return post && state !== undefined ? [{ of: state, role: post.role, speaksFor: 'yes' }] : [];
}

/** The places. */
export function placesYaml({ names }: Draft): string {
  const places = names.filter(({ kind }) => kind === 'place');
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

/** The treaties that have a date and a party. */
export function instrumentsYaml(draft: Draft): string {
  const rows = draft.instruments
    .filter(isPlaced)
    .map(({ id, title, others, kind, parties, date, sentence, where }) =>
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

/** The acts that the text dates. */
export function eventsYaml(draft: Draft): string {
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
    const id = eventId(i);
    return row({
      id: draft.takeId(id, id),
      date: event.date,
      by: actors.length === 0 ? [UNNAMED] : actors,
      to: event.to,
      type: event.type ?? TO_CODE,
      title: event.title,
      tags: ['review', sureTag(event.sure), ...(event.isSpan ? ['perhaps-a-spell'] : [])],
      evidence: cited.length === 0 ? [{ source: draft.paper, locator }] : cited,
      note: `${event.sentence} [${event.how.join('; ')}]`,
    });
  });
  return REVIEW + table('events', rows);
}
