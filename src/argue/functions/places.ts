import type { Row } from '../../record/case-record.ts';
import { levelName } from '../../record/fields.ts';
import type { Fact } from '../../system/facts.ts';
import { spellsOf } from '../../system/standing.ts';
import { heldOn } from '../../system/world.ts';
import type { Signature } from '../language/signature.ts';
import { coverageOf, isDoubtful, isPossible, unknown } from '../setting.ts';
import { usedOf } from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';
import { matches } from './row-filter.ts';
import { rowsFunction } from './rows-function.ts';

type Kind = Row<'spells'>['kind'];
const place = { name: 'place', kind: 'place' } as const;

/** Places: whose they were, what they were, when they changed hands. */
export const placeFunctions: readonly ClaimFunction[] = [
  wordOf({
    signature: {
      name: 'possession',
      words: 'actor',
      says: 'Who possessed a place, by right and not by force alone. Who held it with others is one of them: `possession(dalian) on DATE = USSR`. Unknown where no possession is recorded.',
      spoken: 'the possessor of {place}{window}',
      example: 'possession(port-arthur) on 1950 = USSR',
    },
    kind: 'possession',
    wordsOf: ({ by = [] }) => by,
  }),
  wordOf({
    signature: {
      name: 'statusOf',
      says: 'What the status of a place was, in a word of the record (`autonomous`, `leased`). Unknown where none is recorded, and where several are that differ.',
      spoken: 'the status of {place}{window}',
      example: 'statusOf(outer-mongolia) on 1930 = "autonomous"',
    },
    kind: 'status',
    wordsOf: ({ level }) => levelName(level) ?? [],
    isOne: true,
  }),
  rowsFunction({
    signature: {
      name: 'transfers',
      parameters: [place],
      named: [
        { name: 'by', kind: 'actor' },
        { name: 'tag', kind: 'word' },
      ],
      table: 'spells',
      seenBy: false,
      says: 'The possessions of a place that began in the window: `.by` whom it came to be held, and `.through` which treaty or act.',
      spoken: 'the transfers of {place}[ to {by}][ marked {tag}]{window}',
      example: 'last(transfers(dalian)).by = PRC',
      spellKinds: ['possession'],
    },
    begins: true,
    matches: (fact, call, { system }) => {
      const { kind, object } = fact.row as Row<'spells'>;
      return kind === 'possession' && object === call.word(0) && matches(fact, call, system.record);
    },
    scope: (call) => ({ kind: 'possession', named: [call.word(0)] }),
  }),
];

interface WordFunction {
  readonly signature: Pick<Signature, 'name' | 'words' | 'says' | 'spoken' | 'example'>;
  readonly kind: Kind;
  readonly wordsOf: (row: Row<'spells'>) => string | readonly string[];
  /** Whether it can have one word only. */
  readonly isOne?: true;
}

/** What the spells of a kind that held over a place on a day say of it. */
function wordOf({ signature, kind, wordsOf, isOne }: WordFunction): ClaimFunction {
  return {
    signature: {
      ...signature,
      group: 'Places',
      ...{ looksIn: ['spells'], spellKinds: [kind] },
      parameters: [place],
      named: [],
      window: 'day',
      seenBy: false,
      gives: 'word',
    },
    compile: (call, setting) => {
      const id = call.word(0);
      const { system } = setting;
      const facts = spellsOf(system, [kind], { object: id }).filter(({ index }) =>
        isPossible(setting, index),
      );
      const covered = coverageOf(setting, { kind, named: [id] });
      const isDrawn = ({ index, start, end }: Fact) =>
        isDoubtful(setting, index) || system.drawn[start] || system.drawn[end];
      return {
        varies: call.window?.varies === true || facts.some(isDrawn),
        uses: usedOf(facts),
        in: (world) => {
          const on = call.window?.in(world);
          if (!on) return undefined;
          const held = facts.filter((fact) => heldOn(world, fact, on.start));
          for (const fact of held.length > 0 ? held : facts) setting.trace.own(fact);
          const words = [...new Set(held.flatMap(({ row }) => wordsOf(row as Row<'spells'>)))];
          const [word] = words;
          if (word === undefined)
            return unknown(setting, covered(on) ?? `the record has no ${kind} of "${id}" on that day`);
          if (words.length === 1) return word;
          if (!isOne) return words;
          return unknown(
            setting,
            `the record gives "${id}" more than one ${kind} on that day: ${words.join(', ')}`,
          );
        },
      };
    },
  };
}
