import type { ClaimType, Parameter, Signature } from './signature.ts';

/** What a call is read aloud from: its arguments in words by name, and its window in words, with a space before it. */
export interface SpokenParts {
  readonly arguments: ReadonlyMap<string, string>;
  readonly window: string;
  /** The type of the first argument, for functions that take several. */
  readonly firstType?: ClaimType | undefined;
}

/**
 * A call in words, by its function's `spoken` template: `{name}` is an argument, `[…]` a part read only when all its
 * arguments are there. What the template does not mention follows it: the window, and arguments by name.
 */
export function spokenCall(signature: Signature, parts: SpokenParts): string {
  const template = templateOf(signature, parts.firstType) ?? plainTemplate(signature, parts);
  const said = new Set<string>();
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      said.add(name);
      return name === 'window' ? parts.window : (parts.arguments.get(name) ?? '');
    });
  const needed = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const words = template
    .split(/(\[[^\]]*\])/)
    .map((part) => {
      if (!part.startsWith('[')) return fill(part);
      const inner = part.slice(1, -1);
      return needed(inner).every((name) => name === 'window' || parts.arguments.has(name)) ? fill(inner) : '';
    })
    .join('')
    .replace(/^the number of the /, 'the number of ')
    .replace(/^there were the /, 'there were ')
    .replace(/^there was the (?=([aeiou])?)/, (_, vowel) => `there was ${vowel ? 'an' : 'a'} `);
  return words + unsaid(parts, said) + (said.has('window') ? '' : parts.window);
}

function templateOf({ spoken }: Signature, firstType: ClaimType | undefined): string | undefined {
  return typeof spoken === 'object' ? firstType && spoken[firstType] : spoken;
}

/** What no part of the template has read: an argument given alone of a pair, or a filter of the rows. */
function unsaid({ arguments: given }: SpokenParts, said: ReadonlySet<string>): string {
  const left = [...given].filter(([name]) => !said.has(name));
  if (left.length === 0) return '';
  return ` with ${left.map(([name, words]) => (/^[A-Z]$/.test(name) ? words : `${inWords(name)} ${words}`)).join(' and ')}`;
}

function plainTemplate({ name, parameters }: Signature, { arguments: given }: SpokenParts): string {
  const places = parameters.filter((p: Parameter) => given.has(p.name)).map((p) => `{${p.name}}`);
  return places.length === 0 ? `the ${inWords(name)}` : `the ${inWords(name)} of ${places.join(' and ')}`;
}

/** `sameBloc` is read "same bloc". */
export function inWords(name: string): string {
  return name.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
}
