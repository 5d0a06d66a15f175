/**
 * The variables of a CSL item that the table of sources has no field for; a row of `sources` may state them too, and they are kept
 * under `custom`. Source: CSL 1.0.2 specification, appendix IV.
 */
export const cslVariables: ReadonlySet<string> = new Set(
  `abstract annote archive archive-place archive_collection archive_location authority available-date call-number
  chair chapter-number citation-key citation-label citation-number collection-editor collection-number collection-title
  compiler composer container-author container-title container-title-short contributor curator dimensions director division
  DOI edition editor-translator editorial-director event event-date event-place event-title executive-producer
  first-reference-note-number genre guest host illustrator interviewer ISBN ISSN issue jurisdiction keyword language
  license locator medium narrator number number-of-pages number-of-volumes organizer original-author original-date
  original-publisher original-publisher-place original-title page page-first part part-number part-title performer PMCID PMID
  printing-number producer publisher publisher-place recipient references reviewed-author reviewed-genre reviewed-title
  scale script-writer section series-creator source status submitted supplement supplement-number title-short translator
  URL version volume volume-title volume-title-short accessed year-suffix`
    .trim()
    .split(/\s+/),
);

/** Those that the table of sources has fields for. */
const fieldsOfSources: ReadonlySet<string> = new Set([
  'id',
  'type',
  'title',
  'author',
  'editor',
  'issued',
  'note',
]);

/** Whether CSL has a variable of that name. */
export const isCslVariable = (name: string): boolean => cslVariables.has(name) || fieldsOfSources.has(name);

const byLetters = new Map([...fieldsOfSources, ...cslVariables].map((name) => [lettersOf(name), name]));

/** The variable of CSL that a name means, however its words are joined: `archiveplace`, `archive_location`, `Original-Date`. */
export const cslVariableOf = (name: string): string | undefined => byLetters.get(lettersOf(name));

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
