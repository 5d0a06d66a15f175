import type { Voice } from '../../record/sides.ts';
import { kindOf } from '../../record/stated-posts.ts';
import type { Fact } from '../../system/facts.ts';
import { timesIn } from '../../system/times-in.ts';
import { sidesIn, strict, unsurePost, untoldPost } from '../../system/voices.ts';
import type { World } from '../../system/world.ts';
import { type Setting, unknown } from '../setting.ts';
import { type Compiled, type Rows, unstated, usesNothing } from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';
import { fieldOf } from './row-filter.ts';

/** The actor whom most of some rows name. */
export const mostOfFunction: ClaimFunction = {
  signature: {
    group: 'From rows',
    name: 'mostOf',
    parameters: [
      { name: 'rows', kind: 'rows' },
      { name: 'field', kind: 'field', of: ['actor'] },
    ],
    named: [],
    window: 'none',
    seenBy: false,
    gives: 'word',
    words: 'actor',
    says: 'The actor whom most of the rows name in a field (`by`, `to`, `of`, `actor` …); of acts, by how many they stand for (`times`). Who acts for a state counts as the state. Unknown where two share the first place, or rows that may lack or may not belong could turn it.',
    spoken: 'the one whom most of {rows} name as “{field}”',
    example: 'mostOf(events(to = ROC) from 1965 to 1970, by) = USA',
  },
  compile: (call, setting) => {
    const argument = call.argument<Rows>(0);
    const field = call.word(1);
    return {
      varies: argument.varies,
      uses: usesNothing,
      in: (world) => {
        const found = argument.in(world);
        return found && mostIn(found, field, world, setting);
      },
    } satisfies Compiled<string>;
  },
};

/** For how many acts the rows that name an actor stand at least and at most. */
interface Tally {
  least: number;
  most: number;
}

/** The actor who is ahead of every other, named in a row or not, however what is not known comes out. */
function mostIn(found: Rows, field: string, world: World, setting: Setting): string | undefined {
  const tallies = new Map<string, Tally>();
  // what may be anybody's: rows that lack, and rows that do not say whose they are
  let anybodys = found.lacking === undefined ? 0 : (found.more ?? Infinity);
  let why = found.lacking ?? found.doubt;
  const add = (actor: string, least: number, most: number) => {
    const tally = tallies.get(actor) ?? { least: 0, most: 0 };
    tallies.set(actor, { least: tally.least + least, most: tally.most + most });
  };
  const enter = (fact: Fact, isSure: boolean) => {
    if (setting.trace.isKept) setting.trace.fact(fact);
    const { least, most } = timesIn(fact, world);
    const named = namedBy(fact, field, world, setting);
    if (!named) {
      anybodys += most;
      why ??= unstated(fact, field);
      return;
    }
    why ??= named.why;
    for (const actor of named.may) add(actor, isSure && named.sure.has(actor) ? least : 0, most);
  };
  for (const fact of found.facts) enter(fact, true);
  for (const fact of found.open ?? []) enter(fact, false);
  const ranked = [...tallies].sort(
    ([a, x], [b, y]) => y.least - x.least || y.most - x.most || (a < b ? -1 : 1),
  );
  const [best] = ranked;
  if (!best || best[1].least === 0)
    return unknown(setting, why ?? `no row names anybody in the field "${field}"`);
  const rival = ranked.slice(1).reduce((most, [, tally]) => Math.max(most, tally.most), 0);
  if (best[1].least > rival + anybodys) return best[0];
  const tied = ranked.filter(([, { least, most }]) => least === best[1].least && most === least);
  const isTie = anybodys === 0 && tied.length > 1 && rival === best[1].least;
  const names = tied.map(([actor]) => `"${actor}"`);
  return unknown(
    setting,
    isTie
      ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are named by the same number of rows`
      : (why ?? 'of how many acts a row stands for only bounds are known'),
  );
}

interface Named {
  /** Whom a row names however it is read, and whom it may name; `why` the two differ. */
  readonly sure: ReadonlySet<string>;
  readonly may: ReadonlySet<string>;
  readonly why?: string;
}

/** Whom a row names in a field; undefined where it may be anybody. */
function namedBy(fact: Fact, field: string, world: World, setting: Setting): Named | undefined {
  const sure = new Set(actorsIn(fact, field, world, setting));
  const post = unsurePost(world, fact);
  if (post) {
    const others = actorsIn(fact, field, strict(world), setting);
    const both = new Set(others.filter((actor) => sure.has(actor)));
    const may = new Set([...sure, ...others]);
    if (both.size < may.size) return { sure: both, may, why: untoldPost(fact, post) };
  }
  // a provision that does not say whose it is may be anybody's; other rows name nobody by leaving a field out
  return sure.size === 0 && fact.table === 'provisions' ? undefined : { sure, may: sure };
}

function actorsIn(fact: Fact, field: string, world: World, { system }: Setting): readonly string[] {
  if (fact.cast && (field === 'by' || field === 'to' || field === 'parties')) {
    const { by, to = by.length > 1 ? by : [] } = sidesIn(world, fact);
    return (field === 'to' ? to : by).flatMap((voice) => standsFor(voice, system.record));
  }
  return [fieldOf(fact, field, world) ?? []].flat() as string[];
}

/** The states for which somebody acts, itself when it is one; else whomever he acts for; else himself. */
function standsFor({ actor, for: others }: Voice, record: Setting['system']['record']): readonly string[] {
  const all = [actor, ...others];
  const states = all.filter((id) => kindOf(id, record) === 'state');
  if (states.length > 0) return states;
  return others.length > 0 ? others : [actor];
}
