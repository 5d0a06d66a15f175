import type { LintInput } from '../../manuscript/check.ts';
import { referenceName } from '../../manuscript/citations/reference-name.ts';
import { type Span, textOf } from '../../manuscript/manuscript.ts';
import { htmlText } from '../html-text.ts';
import { dateRead } from './date-read.ts';
import { shortPlace } from './short-place.ts';
import { citationLink, fixHtml, type ViewInput } from './view-entries.ts';

/** Citations that fit no entry, each with where it stands and the lines that tie it. */
export function looseHtml(view: ViewInput): string {
  const { input, understood, lines } = view;
  const rows = understood.loose.map(({ citation, near }) => {
    const words = textOf(input.manuscript, input.apparatus.citations[citation]!.span);
    const entry = near === undefined ? undefined : input.apparatus.references[near];
    const nearest = entry ? `; nearest is <a href="#e-${near}">${htmlText(referenceName(entry))}</a>` : '';
    const snippets = [...(entry ? [lines.cites(citation, entry)] : []), lines.cites(citation)];
    return `<li>${citationLink(citation, view)} <span class="none">${htmlText(words)}</span>${nearest}${fixHtml('Put right', snippets)}</li>`;
  });
  return rows.length === 0 ? '' : listSection('loose', 'Citations that fit no entry', rows);
}

/** The dates of a text, each with the days that it was read as. */
export function datesHtml({ input, lines }: ViewInput): string {
  const rows = input.dates.map((date) => {
    const cells = [textOf(input.manuscript, date.span), dateRead(date), date.edtf].map(htmlText);
    const fix = fixHtml('Read wrongly?', lines.dated(date));
    return `<tr>${whereCell(date.span, input)}${cells.map((cell) => `<td>${cell}</td>`).join('')}<td>${fix}</td></tr>`;
  });
  return tableSection(
    'dates',
    'Dates as read',
    ['where', 'in the text', 'read as', 'in a case', 'put right'],
    rows,
  );
}

/** A quotation is shown by its first words. */
const LONGEST = 90;

/** The quotations of a text. */
export function quotationsHtml({ input }: ViewInput): string {
  const rows = input.quotations.map(({ span, text, mark }) => {
    const words = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
    return `<tr>${whereCell(span, input)}<td>${htmlText(words)}</td><td>${mark === undefined ? 'set off' : `in ${htmlText(mark)}`}</td></tr>`;
  });
  return tableSection('quotations', 'Quotations', ['where', 'words', 'marks'], rows);
}

function whereCell(span: Span, { manuscript }: LintInput): string {
  return `<td><a href="#b-${span.block}">${htmlText(shortPlace(manuscript, span))}</a></td>`;
}

function tableSection(id: string, title: string, heads: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((says) => `<th scope="col">${says}</th>`).join('');
  return `<section class="list" id="${id}"><details><summary><h2>${title} (${rows.length})</h2></summary><div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></details></section>`;
}

function listSection(id: string, title: string, rows: readonly string[]): string {
  return `<section class="list" id="${id}"><details open><summary><h2>${title} (${rows.length})</h2></summary><ul>${rows.join('\n')}</ul></details></section>`;
}
