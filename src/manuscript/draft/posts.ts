import { formKey, knownNames } from './known-names.ts';
import type { NameCandidate } from './name-candidates.ts';
import { shipOf } from './name-kinds.ts';
import { stateOfPeople } from './peoples.ts';
import type { RunningBlock } from './running-text.ts';
import { statesmen } from './statesmen.ts';

/** The office by which a person acts for a state. */
export interface Post {
  /** The name of the state. */
  readonly state: string;
  readonly role: string;
  /** The years in which that is known; any, where the text says so itself. */
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

const OFFICES =
  'President|Prime Minister|prime minister|premier|Premier|president|chancellor|Chancellor|Foreign Minister|foreign minister|Foreign Secretary|foreign secretary|Minister|minister|Secretary|secretary|Ambassador|ambassador|envoy|Envoy|King|king|Queen|queen|Emperor|emperor|Tsar|tsar|Kaiser|Sultan|sultan|Shah|leader|Leader|dictator|Dictator|ruler|General|general|Admiral|admiral|Commodore|Captain|captain|Colonel|colonel|Marshal|marshal|officer|Officer|Commander|commander|consul|Consul|diplomat|Chairman|chairman|statesman|delegate|representative|negotiator|emissary|Senator|senator';
const BEHIND_STATE = new RegExp(
  String.raw`^(?:[’']s?)?,? ?(?:(?!(?:and|or|but|with) )[\p{L}.-]+ ){0,4}?(?<role>${OFFICES})(?: (?:of|for) (?:State|Defen[cs]e|War|Foreign Affairs|the (?:Treasury|Navy|Interior)))?(?: (?:to|in|at) (?:the )?\p{Lu}[\p{L}. ]{2,25}?,?)?(?: (?:Sir|Lord|Count|Baron|Prince|Viscount))?,? $`,
  'u',
);
const STATE_AFTER =
  /^,? (?:the |then |who was )?(?<role>President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Tsar|Sultan|Shah|president|prime minister|premier|chancellor|king|queen|emperor|tsar|ruler|leader) of (?:the )?(?<state>\p{Lu}[\p{L}.]*(?: (?:\p{Lu}[\p{L}.]*|of)){0,4})/u;
const ADJECTIVE_AFTER = new RegExp(
  String.raw`^, (?:the |a |an |then )?(?:[\p{Ll}-]+ ){0,2}?(?<people>\p{Lu}[\p{L}.-]+) (?:[\p{L}.-]+ ){0,3}?(?<role>${OFFICES})(?!\p{L})`,
  'u',
);
/** Offices that by their name alone are those of one state. */
const ONE_STATES: readonly (readonly [form: RegExp, state: string, role: string])[] = [
  [/Secretary of (?:State|Defense|War|the Navy|the Treasury) $/u, 'United States', 'secretary'],
  [/(?:Senator|Congressman) $/u, 'United States', 'senator'],
  [/Attorney General $/u, 'United States', 'attorney general'],
  [/(?:British )?Foreign Secretary (?:Sir |Lord )?$/u, 'United Kingdom', 'foreign secretary'],
];
const LOOK_BACK = 70;

/** For whom each person of a text acts: by what stands beside his name, else by the list of statesmen. By the ids of the persons. */
export function postsOf(
  names: readonly NameCandidate[],
  blocks: readonly RunningBlock[],
): ReadonlyMap<string, Post> {
  const texts = new Map(blocks.map(({ block, text }) => [block, text]));
  const posts = new Map<string, Post>();
  for (const { id, kind, name, others, mentions } of names) {
    if (kind !== 'person') continue;
    const known = knownPost([name, ...others]);
    const told = known
      ? undefined
      : mentions
          .map(({ block, from, to }) => postBeside(texts.get(block) ?? '', from, to))
          .find((post) => post !== undefined);
    const post = known ?? told;
    if (post) posts.set(id, post);
  }
  for (const { id, kind, mentions } of names) {
    if (kind !== 'person' || posts.has(id)) continue;
    const post = mentions
      .map((one) => sentBy(one, texts.get(one.block) ?? '', names, posts))
      .find((one) => one !== undefined);
    if (post) posts.set(id, post);
  }
  return posts;
}

const SENT =
  /(?<!\p{L})(?:sent|dispatched|instructed|appointed|ordered|directed|authori[sz]ed|chose|named|commissioned)(?: (?:\p{Lu}\p{L}+|as|his|its|their|the|envoy|to))* $/u;

/** Whom somebody sends or instructs who acts for a state, he acts for it too. */
function sentBy(
  { block, from }: NameCandidate['mentions'][number],
  text: string,
  names: readonly NameCandidate[],
  posts: ReadonlyMap<string, Post>,
): Post | undefined {
  const sent = SENT.exec(text.slice(Math.max(0, from - LOOK_BACK), from));
  if (!sent) return undefined;
  const verb = from - sent[0].length;
  const sender = names.find(
    (one) =>
      posts.has(one.id) && one.mentions.some((it) => it.block === block && it.to <= verb && verb - it.to < 3),
  );
  const post = sender && posts.get(sender.id);
  return (
    post && { ...ALWAYS, state: post.state, role: 'envoy', why: `${sender.name} “${sent[0].trim()}” him` }
  );
}

const ALWAYS = { from: -Infinity, to: Infinity };

function knownPost(forms: readonly string[]): Post | undefined {
  const keys = new Set(forms.map(formKey));
  const long = statesmen.find(({ names }) =>
    names.some((form) => form.includes(' ') && keys.has(formKey(form))),
  );
  const found = long ?? statesmen.find(({ names }) => names.some((form) => keys.has(formKey(form))));
  return (
    found && {
      state: found.state,
      role: found.role,
      from: found.from,
      to: found.to,
      why: 'a known statesman',
    }
  );
}

function postBeside(text: string, from: number, to: number): Post | undefined {
  const before = text.slice(Math.max(0, from - LOOK_BACK), from);
  for (const match of [
    ...before.matchAll(/(?<![\p{L}-])(?:(?:North|South|East|West) )?\p{Lu}[\p{L}.]*(?:-\p{Lu}\p{Ll}+)?/gu),
  ].reverse()) {
    const state = stateOf(match[0]);
    const behind = before.slice(match.index + match[0].length);
    if (state === undefined) continue;
    const role = BEHIND_STATE.exec(behind)?.groups?.role;
    if (role !== undefined)
      return {
        ...ALWAYS,
        state,
        role: role.toLowerCase(),
        why: `“${match[0]}${behind.trimEnd()}” stands before the name`,
      };
    if (/^[’']s $/u.test(behind))
      return {
        ...ALWAYS,
        state,
        role: 'statesman',
        why: `“${match[0]}${behind.trimEnd()}” stands before the name`,
      };
  }
  for (const [form, state, role] of ONE_STATES)
    if (form.test(before))
      return { ...ALWAYS, state, role, why: `“${form.exec(before)![0].trim()}” stands before the name` };
  const after = text.slice(to, to + 100);
  const [, ship] =
    /^ (?:commanded|captained|took command of) the ((?:U\.?S\.?S\.?|H\.?M\.?S\.?) \p{Lu}\p{L}+)/u.exec(
      after,
    ) ?? [];
  if (ship !== undefined)
    return { ...ALWAYS, state: shipOf(ship)!, role: 'commander', why: `commanded the ${ship}` };
  const beside = ADJECTIVE_AFTER.exec(after)?.groups;
  const people = beside && stateOf(beside.people!);
  if (people !== undefined)
    return {
      ...ALWAYS,
      state: people,
      role: beside!.role!.toLowerCase(),
      why: `“${beside!.people} … ${beside!.role}” stands after the name`,
    };
  const of = STATE_AFTER.exec(after)?.groups;
  if (!of) return undefined;
  const words = of.state!.split(' ');
  for (let n = words.length; n > 0; n--) {
    const state = stateOf(words.slice(0, n).join(' '));
    if (state !== undefined)
      return {
        ...ALWAYS,
        state,
        role: of.role!.toLowerCase(),
        why: `“${of.role} of ${words.slice(0, n).join(' ')}” stands after the name`,
      };
  }
  return undefined;
}

function stateOf(word: string): string | undefined {
  const known = knownNames.get(formKey(word));
  return (
    stateOfPeople.get(word.replace(' ', '-')) ??
    stateOfPeople.get(word) ??
    (known?.kind === 'state' ? known.group : undefined)
  );
}
