import { provisionsOf } from '../../system/provisions.ts';
import { notThere } from '../not-there.ts';
import { isDoubtful, unknown } from '../setting.ts';
import { type Rows, usedOf } from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';
import { matches, whyOpen } from './row-filter.ts';

/** What an instrument, or a text that was voted on, provides. */
export const provisionsFunction: ClaimFunction = {
  signature: {
    group: 'Treaties',
    name: 'provisions',
    parameters: [{ name: 'instrument', kind: ['instrument', 'vote'] }],
    named: [
      { name: 'topic', kind: 'word' },
      { name: 'obligation', kind: 'word' },
      { name: 'by', kind: 'actor' },
      { name: 'to', kind: 'actor' },
      { name: 'object', kind: 'word' },
      { name: 'article', kind: 'word' },
    ],
    table: 'provisions',
    window: 'none',
    seenBy: false,
    gives: 'rows',
    says: 'What an instrument, or a text that was voted on, provides. One of which no provisions are recorded is unknown, not empty; a field that a provision leaves out may be any. `treaty-1945.article-3` is short for `provisions(treaty-1945, article = 3)`.',
    spoken:
      'the provisions of {instrument}[ on {topic}][ with the obligation {obligation}][ binding {by}][ towards {to}][ over {object}][ in article {article}]',
    example: 'count(provisions(treaty-1945, topic = alliance)) > 0',
  },
  compile: (call, setting) => {
    const { system } = setting;
    const whole = system.factById.get(call.word(0))!;
    const all = provisionsOf(whole);
    const wanted = all.filter((fact) => matches(fact, call, system.record));
    const open = wanted.filter((fact) => whyOpen(fact, call, system.record) !== undefined);
    const facts = wanted.filter((fact) => !open.includes(fact));
    const [first] = open;
    const rows: Rows = first ? { facts, open, doubt: whyOpen(first, call, system.record) } : { facts };
    return {
      varies: isDoubtful(setting, whole.index),
      uses: usedOf([whole]),
      in: (world) => {
        setting.trace.own(whole);
        if (!world.present[whole.index]) return notThere(whole, setting);
        if (all.length === 0) return unknown(setting, `no provisions of "${whole.id}" are recorded`);
        setting.trace.look();
        return rows;
      },
    };
  },
};
