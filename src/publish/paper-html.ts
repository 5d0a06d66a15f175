import type { BlockKind } from '../manuscript/manuscript.ts';

/** The element in which a block of a manuscript is set; a heading at the level that the page has room for. */
export const elementOf = (kind: BlockKind, heading: string): string =>
  kind === 'heading' ? heading : kind === 'block-quotation' ? 'blockquote' : 'p';

/** A text as a paper in a page, its numbered notes below it. All parts are HTML; `notesOf` names whose notes they are. */
export function paperHtml(title: string, text: string, notes: readonly string[], notesOf = 'Notes'): string {
  return `<article class="argument-paper">
<h2>${title}</h2>
${text}
<section aria-label="${notesOf}">
<h3>Notes</h3>
<ol class="paper-notes">
${notes.join('\n')}
</ol>
</section>
</article>`;
}
