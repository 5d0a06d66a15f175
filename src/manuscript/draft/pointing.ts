import type { ActorMention } from './actor-mentions.ts';
import { AGENT_BEFORE } from './agent-nouns.ts';
import { GOVERNED } from './clauses.ts';

/** Finds those to whom `he`, `they`, `it`, `the two sides` point; to be asked in reading order, a sentence at a time. */
export interface Pointing {
  /** The mentions of a sentence, which begins at a place of a text, with the pointers filled as far as those before them tell. */
  readonly fill: (mentions: readonly ActorMention[], text: string, from: number) => ActorMention[];
}

/** So many mentions back, `both` may reach; so many sentences back, the others. */
const REACH = 24;
const SENTENCES = 4;

/** A sentence that was read, with those whom it names. */
interface Read {
  readonly text: string;
  readonly from: number;
  readonly mentions: readonly ActorMention[];
}

/** Starts with nobody spoken of. */
export function pointing(): Pointing {
  const read: Read[] = [];
  const recent: ActorMention[] = [];
  let president: ActorMention | undefined;
  return {
    fill: (mentions, text, from) => {
      const filled: ActorMention[] = [];
      for (const mention of mentions) {
        const own =
          mention.pointer === undefined ? mention : pointed(mention, { text, from, mentions: filled });
        filled.push(own);
        if (own.ids.length === 0 || mention.pointer !== undefined) continue;
        recent.push(own);
        if (own.person !== undefined && own.person !== own.ids[0]) president = own;
      }
      read.push({ text, from, mentions: filled });
      return filled;
    },
  };

  function pointed(mention: ActorMention, here: Read): ActorMention {
    if (mention.pointer === 'both') return { ...mention, ids: mostNamed(recent.slice(-REACH)) };
    if (mention.pointer === 'president') return president ? as(mention, president, president.ids) : mention;
    for (const { text, from, mentions } of [here, ...read.slice(-SENTENCES).reverse()]) {
      const found = mentions.find((one) =>
        fits(mention, one, text.slice(Math.max(from, one.from - 60), one.from)),
      );
      if (found)
        return as(mention, found, mention.pointer === 'they' ? together(found, mentions, text) : found.ids);
      // what nobody is told to do in the sentence before, it did not do either
      if (mention.pointer !== 'he' && mentions.some(({ ids, isWhose }) => ids.length > 0 && !isWhose)) break;
    }
    return mention;
  }
}

const as = (mention: ActorMention, { person }: ActorMention, ids: readonly string[]): ActorMention => ({
  ...mention,
  ids,
  ...(person === undefined ? {} : { person }),
});

function fits({ pointer }: ActorMention, one: ActorMention, before: string): boolean {
  if (one.isWhose || one.ids.length === 0 || one.isCapital) return false;
  const isAgent =
    AGENT_BEFORE.test(before) || (pointer === 'they' && /(?<!\p{L})by (?:the )?$/u.test(before));
  if (GOVERNED.test(before) && !isAgent) return false;
  if (pointer === 'he') return one.person !== undefined;
  if (pointer === 'it') return one.person === undefined && one.pointer !== 'he';
  return one.person === undefined || isAgent;
}

/** The two who are named most, in the order in which they are first named; nobody where a third is named as often. */
function mostNamed(mentions: readonly ActorMention[]): string[] {
  const times = new Map<string, number>();
  for (const { ids } of mentions) for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const [first, second, third] = [...times].sort(([, a], [, b]) => b - a);
  if (!second || third?.[1] === second[1]) return [];
  return [...times.keys()].filter((id) => id === first![0] || id === second[0]);
}

/** Everybody who is named in one row with somebody: Britain and France … they. */
function together(first: ActorMention, all: readonly ActorMention[], text: string): string[] {
  const at = all.indexOf(first);
  const ids = [...first.ids];
  for (const [i, next] of all.entries()) {
    if (i <= at) continue;
    const between = text.slice(all[i - 1]!.to, next.from);
    const isSame = next.ids[0] === ids.at(-1) && /^,? $/u.test(between);
    if (next.isWhose || !(isSame || /^(?:,? and |, )(?:the )?$/u.test(between))) break;
    ids.push(...next.ids);
  }
  return [...new Set(ids)];
}
