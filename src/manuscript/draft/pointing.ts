import type { ActorMention } from './actor-mentions.ts';
import { GOVERNED } from './clauses.ts';

/** Finds those to whom `he`, `they`, `it`, `the two sides` point; to be asked in reading order, a sentence at a time. */
export interface Pointing {
  /** The mentions of a sentence, with the pointers filled as far as those before them tell. */
  readonly fill: (mentions: readonly ActorMention[], text: string) => ActorMention[];
}

/** So many mentions back, `both` may reach. */
const REACH = 12;

/** Starts with nobody spoken of. */
export function pointing(isPlural: (id: string) => boolean): Pointing {
  let earlier: readonly ActorMention[] = [];
  let earlierText = '';
  const recent: ActorMention[] = [];
  let president: ActorMention | undefined;
  return {
    fill: (mentions, text) => {
      const filled: ActorMention[] = [];
      for (const mention of mentions) {
        const own = mention.pointer === undefined ? mention : pointed(mention, filled, text);
        filled.push(own);
        if (own.ids.length > 0 && mention.pointer === undefined) {
          recent.push(own);
          if (own.person !== undefined) president = own;
        }
      }
      if (filled.some(({ ids, isWhose }) => ids.length > 0 && !isWhose))
        [earlier, earlierText] = [filled, text];
      return filled;
    },
  };

  function pointed(mention: ActorMention, before: readonly ActorMention[], text: string): ActorMention {
    if (mention.pointer === 'both') {
      const ids: string[] = [];
      for (const one of recent.slice(-REACH).reverse())
        for (const id of one.ids) if (!ids.includes(id) && ids.length < 2) ids.push(id);
      return { ...mention, ids: ids.length === 2 ? ids.reverse() : [] };
    }
    if (mention.pointer === 'president')
      return president
        ? {
            ...mention,
            ids: president.ids,
            ...(president.person === undefined ? {} : { person: president.person }),
          }
        : mention;
    const fits = (one: ActorMention, inText: string): boolean => {
      if (GOVERNED.test(inText.slice(Math.max(0, one.from - 60), one.from))) return false;
      if (one.isWhose || one.ids.length === 0 || one.isCapital) return false;
      if (mention.pointer === 'he') return one.person !== undefined;
      if (mention.pointer === 'it') return one.person === undefined && one.pointer !== 'he';
      return one.person === undefined || isPlural(one.ids[0]!);
    };
    const found = before.find((one) => fits(one, text)) ?? earlier.find((one) => fits(one, earlierText));
    if (!found) return mention;
    const row =
      mention.pointer === 'they'
        ? before.includes(found)
          ? together(found, before, text)
          : together(found, earlier, earlierText)
        : found.ids;
    return { ...mention, ids: row, ...(found.person === undefined ? {} : { person: found.person }) };
  }

  /** Everybody who is named in one row with somebody: Britain and France … they. */
  function together(first: ActorMention, all: readonly ActorMention[], text: string): string[] {
    const at = all.indexOf(first);
    const ids = [...first.ids];
    for (const next of all.slice(at + 1)) {
      if (
        next.isWhose ||
        !/^(?:,? and |, )(?:the )?$/u.test(text.slice(all[all.indexOf(next) - 1]!.to, next.from))
      )
        break;
      ids.push(...next.ids);
    }
    return [...new Set(ids)];
  }
}
