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
