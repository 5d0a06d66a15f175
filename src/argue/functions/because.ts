import { own } from '../../base/own.ts';
import type { Row } from '../../record/case-record.ts';
import type { Fact, System } from '../../system/facts.ts';
import type { World } from '../../system/world.ts';
import { notThere } from '../not-there.ts';
import { groupMembers, never, unknown } from '../setting.ts';
import { usedOf } from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';

/** Whether the record states that one row would not have been without another. */
export const becauseFunction: ClaimFunction = {
  signature: {
    group: 'Yes or no',
    name: 'because',
    parameters: [
      { name: 'row', kind: 'row' },
      { name: 'cause', kind: 'row' },
    ],
    named: [],
    window: 'none',
    seenBy: false,
    gives: 'truth',
    says: 'Whether a row would not have been without another, as the record states in `causes`, of itself or through other rows. Nothing is inferred: where no such chain is stated it is unknown, for silence is no denial; only what came after it is no cause of it, also where the record states so. Unknown where the causes run in a circle.',
    spoken: '{row} would not have been without {cause}',
    example: 'because(prc-denounces-seventh-fleet, north-korea-attacks)',
  },
  compile: (call, setting) => {
    const { system } = setting;
    const [id, cause] = [call.word(0), call.word(1)];
    if (id === cause) return never(setting, `"${id}" is asked about with itself`);
    const [to, from] = [id, cause].map((each) => system.factById.get(each));
    if (!to || !from || groupMembers(setting, id).length > 0)
      return never(setting, `because(…) is asked of one row and one row: "${to ? cause : id}" is none`);
    return {
      varies: true,
      uses: usedOf([...leadingTo(from, system), ...leadingTo(to, system)]),
      in: (world) => {
        for (const fact of [to, from]) {
          setting.trace.own(fact);
          if (!world.present[fact.index]) return notThere(fact, setting);
        }
        const chain = chainTo(to, from, world);
        if (chain && chainTo(from, to, world))
          return unknown(setting, `"${id}" and "${cause}" are stated to be causes of each other`);
        if (chain) {
          for (const fact of chain) setting.trace.fact(fact);
          return true;
        }
        if (world.days[from.first]! > world.days[to.first]!) return false;
        const says = causesOf(to).length > 0 ? 'no causes that lead' : 'no causes, so none that leads';
        return unknown(setting, `"${id}" states ${says} to "${cause}"`);
      },
    };
  },
};

/** The rows between two, each a cause of the one before it and not later than it; undefined where none lead there in a world. */
function chainTo(of: Fact, cause: Fact, world: World, seen = new Set<Fact>()): readonly Fact[] | undefined {
  seen.add(of);
  for (const id of causesOf(of)) {
    const next = world.system.factById.get(id);
    if (!next || seen.has(next) || !world.present[next.index]) continue;
    if (world.days[next.first]! > world.days[of.first]!) continue;
    if (next === cause) return [];
    const rest = chainTo(next, cause, world, seen);
    if (rest) return [next, ...rest];
  }
  return undefined;
}

/** A row and all that are said to have led to it. */
function leadingTo(of: Fact, system: System, found = new Set<Fact>()): ReadonlySet<Fact> {
  found.add(of);
  for (const id of causesOf(of)) {
    const cause = system.factById.get(id);
    if (cause && !found.has(cause)) leadingTo(cause, system, found);
  }
  return found;
}

function causesOf({ row }: Fact): readonly string[] {
  return (own(row as unknown as Record<string, unknown>, 'causes') as Row<'events'>['causes']) ?? [];
}
