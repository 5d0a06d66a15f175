import type { Interval } from '../../base/interval.ts';
import type { Row } from '../../record/case-record.ts';
import type { Fact } from '../../system/facts.ts';
import { heldDays, limitsOf } from '../../system/lives.ts';
import { spellsOf } from '../../system/standing.ts';
import type { World } from '../../system/world.ts';
import { notThere } from '../not-there.ts';
import { coverageOf, isPossible, never, onlyDoubted, type Setting, unknown } from '../setting.ts';
import { unstated, usedOf } from '../value.ts';
import { lackingOf } from './ballots.ts';
import type { ClaimFunction } from './claim-function.ts';

/** Yes, no, or why that is not known. */
type Answer = boolean | string;

/** Seats and memberships, on which a right of veto is stated. */
const postKinds = ['seat', 'membership'] as const;
const looksIn = ['spells', 'actors'] as const;

/** Who had a right of veto, and what was lost through it. */
export const vetoFunctions: readonly ClaimFunction[] = [
  {
    signature: {
      group: 'Yes or no',
      name: 'mayVeto',
      parameters: [
        { name: 'A', kind: 'actor' },
        { name: 'body', kind: 'actor' },
      ],
      named: [],
      window: 'day',
      seenBy: false,
      gives: 'truth',
      ...{ looksIn, spellKinds: postKinds, withMore: 'grows' },
      says: 'Whether A had a right of veto in a body: a seat or membership there with `veto: yes`. One that does not say leaves it unknown; who had neither had none, where the record covers who had.',
      spoken: '{A} had a right of veto in {body}{window}',
      example: 'mayVeto(ROC, UNSC) on 1955',
    },
    compile: (call, setting) => {
      const [actor, body] = [call.word(0), call.word(1)];
      if (actor === body) return never(setting, `"${actor}" is asked about with itself`);
      const { facts, ask } = vetoTest(actor, body, setting);
      return {
        varies: true,
        uses: usedOf(facts),
        in: (world) => {
          const day = call.window?.in(world);
          const answer = day && ask(day, world);
          return typeof answer === 'string' ? unknown(setting, answer) : answer;
        },
      };
    },
  },
  {
    signature: {
      group: 'Yes or no',
      name: 'vetoed',
      parameters: [{ name: 'vote', kind: 'vote' }],
      named: [],
      window: 'none',
      seenBy: false,
      gives: 'truth',
      ...{ looksIn: ['ballots', ...looksIn], spellKinds: postKinds, withMore: 'grows' },
      says: 'Whether a roll call was lost through a veto: its `outcome` is `vetoed`. It was not where the text was adopted, where no more voted yes than no, or where nobody who voted no had a right of veto in its body that day. Where one who had it voted no and no outcome is stated, it is unknown: on a matter of procedure a veto does not count, and a text may lack votes besides.',
      spoken: '{vote} was lost through a veto',
      example: 'not vetoed(albanian-draft-1969)',
    },
    compile: (call, setting) => {
      const { system } = setting;
      const vote = system.factById.get(call.word(0))!;
      const { body } = vote.row as Row<'votes'>;
      const isActor = system.record.byId.get(body)?.table === 'actors';
      const noes = system.tables.ballots.filter(({ index, row }) => {
        const ballot = row as Row<'ballots'>;
        return ballot.vote === vote.id && ballot.choice === 'no' && isPossible(setting, index);
      });
      const tests = noes.map(({ row }) => {
        const { actor } = row as Row<'ballots'>;
        if (isActor) return vetoTest(actor, body, setting);
        const why = `"${body}", in which "${vote.id}" was voted on, is no actor of the case, so that no right of veto in it is recorded`;
        return { facts: [], ask: (): Answer => why };
      });
      return {
        varies: true,
        uses: usedOf([vote, ...noes, ...tests.flatMap(({ facts }) => facts)]),
        in: (world) => {
          setting.trace.own(vote);
          if (!world.present[vote.index]) return notThere(vote, setting);
          const { yes, no, outcome } = vote.row as Row<'votes'>;
          const isOutvoted = no === 0 || (yes !== undefined && no !== undefined && yes <= no);
          if (outcome === 'adopted' || (outcome !== 'vetoed' && isOutvoted)) return false;
          setting.trace.look();
          const first = world.days[vote.first]!;
          const there = noes.flatMap((ballot, n) => (world.present[ballot.index] ? [{ ballot, n }] : []));
          let why: string | undefined;
          let hadRight = false;
          for (const { ballot, n } of there) {
            const answer = tests[n]!.ask({ start: first, end: first }, world);
            setting.trace.fact(ballot);
            if (answer === true) hadRight = true;
            if (typeof answer === 'string') why ??= answer;
          }
          for (const ballot of noes) why ??= onlyDoubted(setting, ballot);
          const cast = there.map(({ ballot }) => ballot);
          why ??= lackingOf(vote, ['no'], cast).lacking;
          const mayHave = hadRight || why !== undefined;
          if (outcome === 'vetoed')
            return (
              mayHave ||
              unknown(setting, `"${vote.id}" is told to be vetoed, and nobody who voted no had the right`)
            );
          if (!mayHave) return false;
          return unknown(setting, hadRight ? untoldOutcome(vote) : why!);
        },
      };
    },
  },
];

/** Why it is not known whether a text was lost through the veto of one who voted no. */
function untoldOutcome({ id, row }: Fact): string {
  return (row as Row<'votes'>).outcome === undefined
    ? `${unstated({ id, table: 'votes' }, 'outcome')}: one who had a right of veto voted no, which does not count on a matter of procedure`
    : `"${id}" was rejected, and whether through a veto or for want of votes besides is not told`;
}

/** Whether an actor had a right of veto in a body on a day, as his seats and memberships there tell, or the silence of a record that covers those. */
function vetoTest(actor: string, body: string, setting: Setting) {
  const { system } = setting;
  const ofBody = (by?: string): readonly Fact[] => [
    ...spellsOf(system, ['seat'], { by, object: body }),
    ...spellsOf(system, ['membership'], { by, of: body }),
  ];
  const facts = ofBody(actor).filter(({ index }) => isPossible(setting, index));
  const limits = facts.map((fact) => limitsOf(system, fact, [actor, body]));
  // a body has either seats or members, as its rows tell; where it has none, either may lack
  const kinds = new Set(ofBody().map(kindOfPost));
  const scopes = postKinds.filter((kind) => kinds.size === 0 || kinds.has(kind));
  const coverages = scopes.map((kind) => ({
    kind,
    covered: coverageOf(setting, { named: [body], kind, isState: true }),
  }));
  const ask = (day: Interval, world: World): Answer => {
    setting.trace.reach(facts);
    const isHeld = (fact: Fact): boolean => {
      const { start, end } = heldDays(world, fact, limits[facts.indexOf(fact)]);
      return start <= day.start && day.start <= end;
    };
    const there = facts.filter(({ index }) => world.present[index]);
    const held = there.filter(isHeld);
    for (const fact of held) setting.trace.own(fact);
    if (held.some((fact) => vetoOf(fact) === 'yes')) return true;
    const silent = held.find((fact) => vetoOf(fact) === undefined);
    if (silent) return `"${silent.id}" does not state whether it has a right of veto`;
    const doubted = facts.find((fact) => onlyDoubted(setting, fact) !== undefined && isHeld(fact));
    if (doubted && vetoOf(doubted) !== 'no') return onlyDoubted(setting, doubted)!;
    if (held.length > 0) return false;
    for (const { kind, covered } of coverages) {
      // who states when he was a member says when he was not
      if (kind === 'membership' && there.some((fact) => kindOfPost(fact) === kind)) continue;
      const why = covered(day);
      if (why !== undefined)
        return `whether "${actor}" had a right of veto in "${body}" is not known: ${why}`;
    }
    return false;
  };
  return { facts, ask };
}

const vetoOf = ({ row }: Fact): 'yes' | 'no' | undefined => (row as Row<'spells'>).veto;
const kindOfPost = ({ row }: Fact): string => (row as Row<'spells'>).kind;
