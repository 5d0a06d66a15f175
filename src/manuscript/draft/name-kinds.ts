/** Words before a name that say it is a person's. */
export const TITLES =
  'President|Premier|Prime Minister|Minister|Foreign Minister|Secretary|General|Marshal|Admiral|Colonel|Ambassador|Chairman|Chancellor|King|Queen|Emperor|Prince|Sir|Lord|Mr\\.?|Mrs\\.?|Dr\\.?|Generalissimo|Senator|Commissar|Comrade';

/** Words that end or begin the name of an organisation. */
export const ORGANISATION =
  /\b(?:Party|Nations|League|Organi[sz]ation|Council|Committee|Commission|Agency|Ministry|Department|Congress|Parliament|Assembly|Bank|Fund|Union of|Federation of|Comintern|Cominform|Politburo|Kuomintang|Army|Navy|Fleet|Front|Movement|Government|Institute|University)\b/u;

/** Words that make a name a place's. */
export const PLACE =
  /\b(?:River|Island|Islands|Straits?|Sea|Bay|Gulf|Canal|Peninsula|Mountains?|Port|Province|Railway|Valley|City|Cape|Lake|Isthmus)\b/u;

/** What kind of instrument a word names. */
export const INSTRUMENT_KINDS: Readonly<
  Record<string, 'treaty' | 'pact' | 'agreement' | 'communique' | 'declaration'>
> = {
  treaty: 'treaty',
  convention: 'treaty',
  protocol: 'treaty',
  charter: 'treaty',
  pact: 'pact',
  agreement: 'agreement',
  accord: 'agreement',
  accords: 'agreement',
  communique: 'communique',
  communiqué: 'communique',
  declaration: 'declaration',
};

/** Parts of a treaty's name that say who made it, by the number of the state. */
export const PARTY_WORDS: Readonly<Record<string, number>> = {
  sino: 710,
  chinese: 710,
  soviet: 365,
  russo: 365,
  russian: 365,
  american: 2,
  anglo: 200,
  british: 200,
  franco: 220,
  french: 220,
  german: 255,
  germano: 255,
  japanese: 740,
  japan: 740,
  italo: 325,
  italian: 325,
  polish: 290,
  turkish: 640,
  indian: 750,
  korean: 731,
};

/** Capitalised words that begin sentences and name nothing, and names of days and months. */
export const NO_NAMES = new Set(
  'A After Also Although An And Another As At Because Before Besides Both But By Consequently Despite During Each Even Every Except Finally First For From Further Furthermore Given Hence Here His However If In Indeed Instead It Its Later Many Meanwhile Moreover Most Nevertheless No Nonetheless Nor Not Now Of On Once One Only Or Other Others Our Over Second Several She Since So Some Still Such That The Their Then There Therefore These They This Those Three Through Throughout Thus To Two Under Until Upon We What When Where Whereas Which While Who With Within Without Yet You January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Article Articles Chapter Section Table Figure Note Ibid Introduction Conclusion Abstract References Keywords Background'.split(
    ' ',
  ),
);
