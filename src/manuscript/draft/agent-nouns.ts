const oneOf = (words: string): string => words.trim().split(/\s+/u).join('|');

/** Nouns by which a state acts: “Israeli forces”, “the Wilson administration”, “the government of Mexico”. */
const AGENTS = `(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e) [Mm]inisters?|${oneOf(`
  forces troops soldiers army armies navy navies fleet fleets squadron squadrons marines Marines airmen aircraft planes bombers warships
  ships gunboats submarines units divisions tanks paratroopers commandos fighters U-boat U-boats submarine warship gunboat cruiser battleship frigate steamer vessel vessels ship
  government Government governments Governments administration Administration cabinet Cabinet regime regimes authorities officials Officials leaders leader leadership rulers
  president President presidents premier Premier chancellor Chancellor prime Prime minister Minister ministers ministry Ministry
  secretary Secretary king King queen Queen emperor Emperor tsar Tsar sultan Sultan shah Shah dictator monarch
  ambassador Ambassador ambassadors envoy envoys Envoy diplomat diplomats delegation delegations delegates representative
  representatives negotiators negotiator emissaries emissary officer Officer officers commander Commander commanders general General generals admiral Admiral captain Captain colonel Colonel commodore
  parliament Parliament congress Congress senate Senate legislature Legislature assembly Assembly court courts council statesmen politicians
  policymakers Foreign foreign Defence Defense Vice senator Senator
  navy Navy agents intelligence command codebreakers submarines statesman senators commissioners commission Commission consul consuls side`)}`;

/** An adjective or a genitive and, within a few words, the noun by which the state acts. */
export const AGENT_BEHIND = new RegExp(
  String.raw`^(?:[’']s?)?(?: (?!of |in |to |on |from |by |with |and |or |for |at |into |against |as |was |were |had |has |sent |took |made |met |won |lost |began |left |drew |broke |gave |brought |led |put |withdrew |fought |sought |(?!armed|allied|combined|united)\p{Ll}+ed )[\p{L}.-]+){0,3}?(?: (?:${AGENTS})(?![\p{L}-]))+`,
  'u',
);

/** `the government of`, `representatives of the`: before a name, it is that which acts. */
export const AGENT_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${AGENTS}|warship|steamer|government|states|republic) of (?:the )?(?:\p{Ll}+ )?$`,
  'u',
);

/** What makes two states that were named before one subject: “the two sides”, “both governments”. */
export const BOTH =
  /(?<!\p{L})(?:(?:[Tt]he|[Tt]hese|[Tt]hose) two|[Bb]oth) (?:(?:other|opposing|rival|warring) )?(?:sides|countries|governments|leaders|powers|nations|parties|states|(?<land>Korea|Vietnam|Yemen|Germanie)s|superpowers|allies|men|presidents|delegations|foreign ministers|statesmen|empires)(?!\p{L})/gu;

/** `he`, `they`, `it`: whoever was spoken of. */
export const PRONOUN =
  /(?<!\p{L})(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]hese (?:troops|forces|soldiers|leaders|officials|states|powers|countries|governments)|[Tt]he (?:P|p)resident)(?!\p{L})/gu;
