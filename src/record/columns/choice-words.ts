import { own } from '../../base/own.ts';

/** What the values of choices are called in other languages and short forms, for tables that were not kept in English: ballots, kinds of actors, channels. */
export const choiceWords: Readonly<Record<string, readonly string[]>> = {
  yes: [
    'y',
    'ja',
    'oui',
    'sí',
    'si',
    'sì',
    'sim',
    'да',
    'for',
    'in favour',
    'in favor',
    'pour',
    'dafür',
    'a favor',
    'за',
    '贊成',
    '赞成',
    '賛成',
    'tak',
  ],
  no: [
    'n',
    'nein',
    'non',
    'não',
    'nee',
    'nej',
    'nei',
    'нет',
    'against',
    'contre',
    'dagegen',
    'en contra',
    'contro',
    'против',
    '反對',
    '反对',
    '反対',
    'nie',
  ],
  abstain: [
    'abstained',
    'abstention',
    'abstains',
    'enthaltung',
    'enthalten',
    'abstención',
    'abstenção',
    'astenuto',
    'astensione',
    'onthouding',
    'воздержался',
    'воздержались',
    '棄權',
    '弃权',
    '棄権',
  ],
  absent: [
    'abwesend',
    'absente',
    'ausente',
    'assente',
    'afwezig',
    'отсутствовал',
    'not present',
    'not voting',
    '缺席',
    '欠席',
  ],
  state: ['staat', 'état', 'etat', 'estado', 'stato', 'государство', 'country', 'nation'],
  organisation: ['organization', 'organización', 'organização', 'organizzazione', 'организация'],
  person: ['personne', 'persona', 'pessoa', 'лицо'],
  public: ['öffentlich', 'publique', 'público', 'pubblico', 'открытый'],
  secret: ['geheim', 'secrète', 'secreto', 'segreto', 'секретный'],
};

/** The value of a choice that a word stands for, whatever its capitals; undefined when it is none, or could be two. */
export function choiceOf(word: string, of: readonly string[]): string | undefined {
  const wanted = word.trim().toLowerCase();
  const found = of.filter(
    (value) => value.toLowerCase() === wanted || own(choiceWords, value)?.includes(wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}
