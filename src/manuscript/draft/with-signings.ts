import type { EventCandidate } from './event-candidates.ts';
import type { InstrumentCandidate } from './instrument-candidates.ts';

/** So many letters may stand between the verb of a signing and the name of what is signed. */
const NEAR = 60;

/** Gives instruments of which the text beside their name tells no parties or no date those of the act by which they were signed. */
export function withSignings(
  instruments: readonly InstrumentCandidate[],
  events: readonly EventCandidate[],
): readonly InstrumentCandidate[] {
  const signings = events.filter(({ signs }) => signs !== undefined);
  return instruments.map((one) => {
    const signing = signings.find(({ signs }) =>
      one.mentions.some(
        ({ block, from, to, sentence }) =>
          block === signs!.block &&
          signs!.from >= sentence.from &&
          signs!.to <= sentence.to &&
          ((from >= signs!.to && from - signs!.to < NEAR) || (to <= signs!.from && signs!.from - to <= 2)),
      ),
    );
    if (
      !signing ||
      (one.date !== undefined && !signing.date.startsWith(one.date) && !one.date.startsWith(signing.date))
    )
      return one;
    const parties = [...new Set([...signing.actors, ...signing.to])];
    const isDated = one.date !== undefined && one.date.length >= signing.date.length;
    return {
      ...one,
      ...(isDated || signing.isSpan ? {} : { date: signing.date }),
      parties: parties.length > one.parties.length ? parties : one.parties,
    };
  });
}
