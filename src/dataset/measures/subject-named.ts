import { suggest } from '../../base/suggest.ts';
import { otherStateNames, stateOfWord } from '../../record/state-of-word.ts';
import { daysCalled } from '../../record/state-on.ts';
import { STATES } from '../../record/states.ts';
import { dataFault } from '../data-fault.ts';
import type { DataSet } from '../store/catalogue.ts';
import { eventFormats } from '../tables/event-relation.ts';
import type { Subject } from './measure-spec.ts';
import { numberOfNode } from './network-of-year.ts';

/** The name of a state that was meant: word by word near to what was written, so that it is never that of the other half of a country. */
function nearState(word: string): string | undefined {
  const near = suggest(word, [...STATES.flatMap(([, ...names]) => names), ...otherStateNames]);
  const [written, meant] = [word.split(/\s+/), near?.split(/\s+/) ?? []];
  const isNear = (each: string, i: number) => suggest(each, [meant[i]!]) !== undefined;
  return written.length === meant.length && written.every(isNear) ? near : undefined;
}

/**
 * The one that a word names: a state by its number, by the letters of ISO or by a name; or, in data with names of their own (networks, events), whoever they call so. Throws a `DataFault` with
 * a guess on a word that names no state.
 */
export function subjectNamed(word: string, { format }: DataSet): Subject {
  const isNetwork = format.name === 'signed-edges';
  const node = isNetwork ? numberOfNode(word) : undefined;
  const { cow, before } = (node === undefined ? stateOfWord(word) : undefined) ?? { cow: node };
  const hasOwnNames = isNetwork || eventFormats.includes(format.name);
  if (cow !== undefined || hasOwnNames) {
    const days = cow === undefined ? undefined : daysCalled(cow, word);
    return { label: hasOwnNames ? word : cow!, word, cow, before, days };
  }
  const near = nearState(word);
  throw dataFault('data-name', {
    message: `"${word}" is no state that we know`,
    hint:
      near === undefined
        ? 'name it by its number in the Correlates of War (365), by a name (USSR) or by its letters (CHN)'
        : `did you mean "${near}"?`,
  });
}
