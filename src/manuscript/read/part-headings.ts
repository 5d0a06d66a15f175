/** What a heading says of the part that it opens. `entries`: only when entries of a bibliography follow it. */
export type PartHeading = 'front' | 'body' | 'notes' | 'references' | 'entries' | 'back' | 'appendix';

const headings: Readonly<Record<PartHeading, string>> = {
  front: `abstract|summary|keywords|key words|key-words|jel classification|highlights|zusammenfassung|schlagwörter|schlüsselwörter
    |stichworte|résumé|mots-clés|mots clés|resumen|palabras clave`,
  body: 'introduction|einleitung|einführung|prologue|preface|foreword|vorwort',
  notes: `notes|endnotes|end notes|footnotes|notes and references|anmerkungen|fußnoten|fussnoten|endnoten|einzelnachweise
    |notes de fin|notes de bas de page`,
  references: `references|reference|reference list|list of references|references cited|cited references|bibliography|select bibliography
    |selected bibliography|select references|bibliography and sources|sources and bibliography|bibliographical references|works cited
    |list of works cited|cited works|literature cited|works consulted|literaturverzeichnis|quellen- und literaturverzeichnis
    |quellen und literatur|bibliographie|bibliografie|références|références bibliographiques|sources et bibliographie
    |ouvrages cités|bibliografía|referencias|bibliografia|references and notes|references and further reading`,
  entries: `sources|literature|quellen|literatur|quellenverzeichnis|primary sources|secondary sources|archival sources|archives
    |published sources|unpublished sources|printed sources|books|articles|books and articles|newspapers|further reading
    |archivalien|sekundärliteratur|primärquellen|sources primaires|archival materials|manuscript sources|other sources`,
  back: `acknowledgements|acknowledgments|acknowledgement|acknowledgment|thanks|funding|disclosure statement|disclosure|declaration of conflicting interests
    |declaration of interest|declaration of interests|conflict of interest|conflicts of interest|competing interests|data availability|data availability statement
    |about the author|about the authors|notes on contributor|notes on contributors|note on contributor|notes on the contributor|author biography|author information|author note
    |orcid|cite this article|cite this article as|cite this paper|cite this as|how to cite|how to cite this article|to cite this article|citation|certificate
    |copyright|licence|license|open access|permissions|supplementary material|supplemental material|supporting information|author biographies|danksagung|dank|selbstständigkeitserklärung|eigenständigkeitserklärung|eidesstattliche erklärung|remerciements|ethics statement|author contributions`,
  appendix: 'appendix|appendices|anhang|annexe|annex|annexes',
};

const byName = new Map<string, PartHeading>();
/** With their spaces and without: where all letters are spaced, words are not told apart. */
for (const [part, names] of Object.entries(headings))
  for (const name of names.split('|').map((each) => each.trim()))
    for (const form of [name, name.replaceAll(' ', '')]) byName.set(form, part as PartHeading);

/** Further forms of the heading of a list, which take other words with them. */
const listHeading =
  /^(?:(?:works|literature|sources|references) (?:cited|consulted|used)(?: (?:and|or) \p{L}+)?|(?:literatur|quellen)(?:-|,| )[\p{L}, -]*verzeichnis|bibliography of [\p{L} ]+)$/u;

const numbering = /^(?:(?:\d{1,2}|[ivx]{1,5}|[a-z])[.):]+|§\s?\d+|\d{1,2}(?=\s))\s*/;
const decoration = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const longestHeading = 60;

/** A heading whose letters are spaced, without the spaces: `R E F E R E N C E S`. */
export function unspaced(text: string): string {
  return /^(?:\S )+\S$/u.test(text) ? text.replaceAll(' ', '') : text;
}

/** The part that a heading opens, told from its words: numbers, bullets, stars, colons around them do not matter, nor capitals. */
export function partHeading(text: string): PartHeading | undefined {
  if (text.length > longestHeading) return undefined;
  const words = unspaced(text.trim())
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(decoration, '');
  const name = words.replace(numbering, '').replaceAll(decoration, '');
  return (
    byName.get(name) ??
    byName.get(
      name.replace(
        /^(?:online |web )?(?:appendix|supplementary|supplemental|additional|selected|cited) /,
        '',
      ),
    ) ??
    (listHeading.test(name) ? 'references' : undefined) ??
    (/^(?:appendix|anhang|annexe?) (?:[a-z]|\d+|[ivx]+)\b/.test(name) ? 'appendix' : undefined)
  );
}
