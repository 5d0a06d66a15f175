/**
 * What a noun says of an act: whether `of` leads to who acts or to whom it is done, and so does a genitive (`victim`: Japan’s defeat); after which words else he stands who suffers or acts.
 */
export interface ActNoun {
  readonly noun: string;
  readonly type?: string;
  readonly of: 'actor' | 'sufferer' | 'victim';
  readonly to: readonly string[];
  readonly by: readonly string[];
}

/**
 * Nouns that tell an act, a line each: the forms, the CAMEO code or `-`, what stands after `of`, after which words the sufferer stands, or,
 * after a `<`, who acts; else he stands after `by`.
 */
const LINES = `
invasion invasions, 190, sufferer, of into
attack attacks assault raid raids offensive, 190, actor, on upon against
annexation, 192, victim, of
occupation, 192, sufferer, of
recognition, 054, sufferer, of
bombing bombardment shelling, 195, sufferer, of
blockade, 191, sufferer, of
seizure capture, 171, sufferer, of
nationalisation nationalization expropriation, 1711, sufferer, of
withdrawal evacuation, 0874, actor, from
declaration of war, 130, actor, on upon against
visit trip, 042, actor, to
landing landings, 190, actor, in at on
intervention, 190, actor, in
surrender capitulation, 0874, actor, to
assassination murder, 186, victim, of
signing conclusion, 057, sufferer, with
refusal rejection, 120, sufferer, of
ultimatum, 139, actor, to
protest, 140, actor, to against
offer proposal, 030, actor, to
expulsion, 174, victim, of from
overthrow ouster, 190, victim, of
fall, -, victim, of <to
conquest subjugation, 192, sufferer, of
defeat, 190, victim, of
partition partitioning dismemberment division, 192, victim, of
resumption suspension, -, sufferer, with against
arrival, 042, actor, in at
embargo boycott, 163, actor, on against of
sanctions, 163, actor, on against
purchase, 061, sufferer, from
sinking, 190, sufferer, of
`;

const nouns = new Map<string, ActNoun>(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [forms = '', type = '', of = '', to = ''] = line.split(', ');
      const all = forms === 'declaration of war' ? [forms] : forms.split(' ');
      const places = to.split(' ');
      const agents = places.filter((place) => place.startsWith('<')).map((place) => place.slice(1));
      return all.map(
        (noun) =>
          [
            noun,
            {
              noun,
              ...(type === '-' ? {} : { type }),
              of: of as ActNoun['of'],
              to: places.filter((place) => !place.startsWith('<')),
              by: ['by', ...agents],
            },
          ] as const,
      );
    }),
);

const NOUN = new RegExp(
  `(?<!\\p{L})(?:${[...nouns.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
  'gu',
);

/** Every noun of an act in a text, with its place. */
export function actNouns(
  text: string,
): { readonly act: ActNoun; readonly at: number; readonly end: number }[] {
  return Array.from(text.matchAll(NOUN), (match) => ({
    act: nouns.get(match[0])!,
    at: match.index,
    end: match.index + match[0].length,
  }));
}
