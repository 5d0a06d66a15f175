import type { LintInput } from '../../manuscript/check.ts';
import { type Understood, unreadParts } from '../../manuscript/checked/understood.ts';
import type { Citation, Reference } from '../../manuscript/citations/apparatus.ts';
import { authorNames, referenceName } from '../../manuscript/citations/reference-name.ts';
import { htmlText } from '../html-text.ts';
import { countOf } from '../words/number-words.ts';
import type { ReadingLines, Snippet } from './reading-lines.ts';
import { shortPlace } from './short-place.ts';

/** What the parts of the view are drawn from. */
export interface ViewInput {
  readonly input: LintInput;
  readonly understood: Understood;
  readonly lines: ReadingLines;
}

/** So many of an entry’s citations are led to; the others are counted. */
const SHOWN = 12;

/** The colour of an entry, and of what cites it: neighbours are far apart on the wheel. */
export function hueOf(entry: number): number {
  return Math.round((entry * 137.508) % 360);
}

/** An entry as it was read: its parts, how often it is cited and where, why it is doubted, and the lines that put it right. */
export function entryHtml(entry: number, view: ViewInput): string {
  const { input, understood, lines } = view;
  const reference = input.apparatus.references[entry]!;
  const doubt = understood.doubts.get(reference.span.block);
  const missing = unreadParts(reference);
  const cites = understood.citedBy[entry]!;
  const isFirst = input.apparatus.references.findIndex(({ listed }) => listed) === entry;
  const wrong = reference.listed
    ? [lines.parts(reference), ...lines.splits(reference), ...(isFirst ? [] : [lines.join(reference)])]
    : [];
  const others = cites.slice(0, SHOWN).map((i) => {
    const place = shortPlace(input.manuscript, input.apparatus.citations[i]!.span);
    return { ...lines.cites(i), when: `What stands at ${place} cites nothing, or another entry:` };
  });
  const missed = cites.length === 0 ? lines.missed(reference) : [];
  return `<div class="read" id="e-${entry}" style="--h:${hueOf(entry)}"><p class="name"><strong>${htmlText(referenceName(reference))}</strong> ${citedHtml(cites, view)}</p>
<dl>${partsHtml(reference)}</dl>
${missing.length > 0 ? `<p class="unread">not read: ${missing.join(', ')}</p>` : ''}${doubt ? `<p class="unread">doubtful: ${htmlText(doubt)}</p>` : ''}${fixHtml('Read wrongly?', [...wrong, ...missed, ...others])}</div>`;
}

function citedHtml(cites: readonly number[], { input }: ViewInput): string {
  if (cites.length === 0) return '<span class="unread">not cited</span>';
  const shown = cites.slice(0, SHOWN).map((i) => {
    const place = shortPlace(input.manuscript, input.apparatus.citations[i]!.span);
    return `<a href="#c-${i}">${htmlText(place)}</a>`;
  });
  const more = cites.length > SHOWN ? ` and ${cites.length - SHOWN} more` : '';
  return `cited ${countOf(cites.length, 'time')}: ${shown.join(', ')}${more}`;
}

function partsHtml(reference: Reference): string {
  const { authors, heading, year, undated, suffix, title, container, volume, issue, pages, hasEtAl } =
    reference;
  const names = authors.map(({ family, given }) => (given ? `${family}, ${given}` : family));
  const who = names.length > 0 ? `${names.join('; ')}${hasEtAl ? ' et al.' : ''}` : heading;
  const numbers = [volume, issue && `(${issue})`].filter(Boolean).join(' ');
  const publisher = [reference.place, reference.publisher].filter(Boolean).join(': ');
  const parts: readonly (readonly [part: string, says: string, value: string | undefined])[] = [
    ['authors', reference.areEditors ? 'editors' : 'authors', who],
    ['year', 'year', year === undefined ? undated : `${year}${suffix ?? ''}`],
    ['title', 'title', title],
    ['container', 'in', container && `${container}${numbers ? ` ${numbers}` : ''}`],
    ['publisher', 'publisher', publisher || undefined],
    ['pages', 'pages', pages],
  ];
  return parts
    .filter(([, , value]) => value)
    .map(([part, says, value]) => `<dt class="p-${part}">${says}</dt><dd>${htmlText(value!)}</dd>`)
    .join('');
}

/** Lines to paste, folded away. */
export function fixHtml(says: string, snippets: readonly Snippet[]): string {
  const told = new Map(snippets.map((snippet) => [snippet.lines, snippet]));
  const blocks = [...told.values()].map(
    ({ when, lines }) => `<p>${htmlText(when)}</p><pre class="paste">${htmlText(lines)}</pre>`,
  );
  return `<details class="fix"><summary>${says}</summary>${blocks.join('')}</details>`;
}

/** What a citation was read as, in a line: `Berg 2018, A better measure of trust`. */
export function citedAs(citation: Citation, reference: Reference | undefined): string {
  if (!reference) return citation.form === 'ibid' ? 'stands for nothing that was read' : 'fits no entry';
  const title = reference.title === undefined ? '' : `, ${reference.title}`;
  const year = reference.year ?? reference.undated ?? '';
  const by = citation.form === 'ibid' ? 'stands for ' : citation.form === 'short-note' ? 'short for ' : '';
  return `${by}${authorNames(reference)} ${year}${title}`;
}

/** Where a citation stands, to be led to. */
export function citationLink(i: number, { input }: ViewInput): string {
  const { span } = input.apparatus.citations[i]!;
  return `<a href="#c-${i}">${htmlText(shortPlace(input.manuscript, span))}</a>`;
}
