import type { CaseRecord, Row } from '../../record/case-record.ts';
import { sourceYearInWords } from '../../record/source-date-words.ts';
import { filedNames } from '../references/listed-names.ts';
import { formOf, type ReferenceForm } from '../references/reference-forms.ts';
import { referenceParts, seasonOfVolume, treatyInWords, withoutThe } from '../references/reference-parts.ts';
import { type Work, workOf } from '../references/work.ts';

/** The sources of a case by key, each as a reference in a line, in the author-date style of the Chicago manual. */
export function referencesOf({ rows }: CaseRecord): ReadonlyMap<string, string> {
  return new Map(rows.sources.map((row) => [row.id, referenceInWords(row)]));
}

/**
 * A source as a reference in a line, in the author-date style of the Chicago manual (17th edition), without its italics: who made it, when, its title, then what
 * its type states (`referenceForms`). Without an author or editor the title comes first, then the year. What its bibliography leaves out is left out.
 */
export function referenceInWords(row: Row<'sources'>): string {
  const work = workOf(row);
  const form = formOf(work.type, work.text('container-title') !== '');
  const rest = form.parts.map((part) => referenceParts[part](work));
  if (work.type === 'treaty') return sentences([treatyInWords(work), ...rest]);
  const who = headOf(work, form);
  const title = work.title && form.title === 'quoted' ? `“${closed(work.title)}”` : work.title;
  const year = yearOf(work);
  return sentences([...(who ? [who, year, title] : [title, year]), ...rest]);
}

const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!]’?”?$/.test(part) ? part : `${part}.`))
    .join(' ');

/** Who stands first: the author; else who else made it, with what they did; else the newspaper. */
function headOf(work: Work, { heads }: ReferenceForm): string {
  for (const role of heads) {
    if (role === 'container-title') return withoutThe(work.text(role));
    const names = work.names(role);
    if (names.length === 0) continue;
    const did = doing.get(role);
    return did === undefined
      ? filedNames(names)
      : `${filedNames(names)}, ${names.length > 1 ? did[1] : did[0]}`;
  }
  return '';
}

const doing: ReadonlyMap<string, readonly [one: string, several: string]> = new Map([
  ['editor', ['ed.', 'eds.']],
  ['compiler', ['comp.', 'comps.']],
  ['translator', ['trans.', 'trans.']],
  ['director', ['dir.', 'dirs.']],
]);

/** The year; of what appeared before, both: `(1836) 1985`. Of what has not appeared, that. */
function yearOf(work: Work): string {
  const stated = sourceYearInWords(work.issued);
  const year = seasonOfVolume(work) === '' ? stated : stated.replace(/^\p{Ll}+ (?=\d)/u, '');
  const words = year || work.text('status');
  const first = work.text('original-title') === '' ? sourceYearInWords(work.value('original-date')) : '';
  const shown = /^\p{Ll}\p{L}+(?: \p{L}+)?$/u.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
  return first === '' || first === year ? shown || first : `(${first}) ${shown}`.trim();
}

/** A title before a closing quotation mark, which takes the full stop in; quotation marks within it are single. */
function closed(title: string): string {
  const within = title.replace(/["“]([^"“”]*)["”]/g, '‘$1’');
  if (/[.?!]’?$/.test(within)) return within;
  return within.endsWith('’') && within.includes('‘') ? `${within.slice(0, -1)}.’` : `${within}.`;
}
