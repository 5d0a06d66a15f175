/** A stem in American and in British spelling, with the endings it takes; the ending that is put to it stays. */
interface SpellingPair {
  readonly american: string;
  readonly british: string;
  readonly endings: string;
}

const pairs = (endings: string, list: string): SpellingPair[] =>
  list.split(' ').map((pair) => {
    const [american, british] = pair.split('/') as [string, string];
    return { american, british, endings };
  });

/** Where American and British spelling part; words that both allow (judgement, towards, catalogue) are left out. */
const table: readonly SpellingPair[] = [
  ...pairs(
    '|s|ed|ing|able|ably|ful|less|ite|ites|hood|hoods|ly|al|er|ers',
    'color/colour favor/favour honor/honour labor/labour neighbor/neighbour behavior/behaviour harbor/harbour endeavor/endeavour rumor/rumour armor/armour',
  ),
  ...pairs('|s|d', 'center/centre'),
  ...pairs(
    '|s',
    'theater/theatre fiber/fibre caliber/calibre specter/spectre defense/defence offense/offence pretense/pretence program/programme artifact/artefact skeptic/sceptic',
  ),
  ...pairs('d|s|r|rs', 'analyze/analyse paralyze/paralyse catalyze/catalyse'),
  ...pairs(
    'ed|ing|er|ers',
    'travel/travell model/modell label/labell cancel/cancell signal/signall counsel/counsell channel/channell',
  ),
  ...pairs('ed|ing|s|able', 'maneuver/manoeuvr'),
  ...pairs('|s|ly', 'skillful/skilful willful/wilful skeptical/sceptical'),
  ...pairs('|s|ment|ments', 'fulfill/fulfil enroll/enrol'),
  ...pairs('|s|ed|ing|share|shares', 'plow/plough'),
  ...pairs('|s|er|ish', 'gray/grey'),
];

/** Verbs with -ize, which British spelling has with -ise or -ize. */
const izeStems =
  'organ real recogn emphas mobil demobil central decentral industrial modern national character critic legitim minim maxim normal neutral util author colon decolon democrat general summar symbol stabil destabil standard capital liberal final formal ideal special material politic polar prior public ration urban apolog civil equal global harmon institutional international marginal militar demilitar optim personal radical scrutin synchron theor western custom jeopard patron penal privat regular social terror'.split(
    ' ',
  );

/** A word as it is spelled, and as it is spelled elsewhere. */
export interface Spelling {
  readonly kind: 'american' | 'british';
  readonly other: string;
}

const spellings = new Map<string, Spelling>();
for (const { american, british, endings } of table)
  for (const ending of endings.split('|')) {
    spellings.set(american + ending, { kind: 'american', other: british + ending });
    spellings.set(british + ending, { kind: 'british', other: american + ending });
  }

/** What a word in small letters is in American or British spelling; undefined for one that both spell alike. */
export function spellingOf(word: string): Spelling | undefined {
  return spellings.get(word);
}

/** Words with -ize or -ise. */
export const izeWords = new RegExp(
  `(?<![\\p{L}-])(?:re|dis|over|un)?(?:${izeStems.join('|')})i(?<letter>[sz])(?:e|es|ed|er|ers|ing|ation|ations|ational)(?![\\p{L}-])`,
  'gu',
);
