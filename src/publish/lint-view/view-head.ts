import type { LintReport } from '../../manuscript/lint-report.ts';
import { quotedWords } from '../../manuscript/readings/reading.ts';
import { htmlText } from '../html-text.ts';
import { fileName } from '../words/place-words.ts';
import { fixHtml, type ViewInput } from './view-entries.ts';

/** A figure of what was read: how many, how many of them were not understood and in what words, and where they are listed. */
interface Tally {
  readonly name: string;
  readonly count: number;
  readonly grey?: readonly [count: number, says: string];
  readonly href: string;
}

/** What opens the view: what was read and understood, what could not be checked, what the colours mean. */
export function headHtml(report: LintReport, view: ViewInput): string {
  const cards = talliesOf(report, view).map(({ name, count, grey, href }) => {
    const not = grey && grey[0] > 0 ? `<span class="unread">${grey[0]} ${grey[1]}</span>` : '';
    const says = `<b>${count}</b> ${count === 1 ? name : pluralOf(name)}`;
    return `<li>${count === 0 ? says : `<a href="${href}">${says}</a>`}${not}</li>`;
  });
  const told = [
    ...report.coverage.notChecked.map((what) => `Not checked: ${what}.`),
    ...report.notes.map((note) => `Of the reading: ${note}.`),
  ];
  const notes = told
    .map((words) => `<li>${htmlText(words).replaceAll(/`([^`]+)`/gu, '<code>$1</code>')}</li>`)
    .join('');
  return `<ul class="tally">${cards.join('')}</ul>
${notes === '' ? '' : `<ul class="notes">${notes}</ul>`}
<p class="legend"><span class="cite" style="--h:210">a citation</span> in the colour of its entry, <span class="cite none">one that fits no entry</span>, <span class="date">a date</span>, <span class="quote">a quotation</span>, <mark class="likely">a finding</mark>. In an entry: <span class="p-authors">authors</span>, <span class="p-year">year</span>, <span class="p-title">title</span>, <span class="p-container">journal or book</span>, <span class="p-pages">pages</span>; grey is what was not understood.</p>
<p>What was read wrongly is put right in <code>${htmlText(besideName(report.file))}</code>, beside the manuscript, under a line <code>readings:</code>. The lines to paste stand under “Read wrongly?”; mend in them what is wrong. Where a citation was not seen at all, write its words in such lines. The next run of <code>lint</code> reads them.</p>
${listHeadings(view)}`;
}

function talliesOf({ findings }: LintReport, { input, understood }: ViewInput): Tally[] {
  const { apparatus, dates, quotations, manuscript } = input;
  const listed = apparatus.references.filter((reference) => reference.listed).length;
  const doubtful = apparatus.references.filter(
    ({ listed, span }) => listed && understood.doubts.has(span.block),
  ).length;
  const notes = manuscript.blocks.filter(({ kind }) => kind === 'note').length;
  const firstEntry = apparatus.references.findIndex((reference) => reference.listed);
  const firstNote = manuscript.blocks.findIndex(({ kind }) => kind === 'note');
  return [
    {
      name: 'citation',
      count: apparatus.citations.length,
      grey: [understood.loose.length, 'fit no entry'],
      href: understood.loose.length > 0 ? '#loose' : '#c-0',
    },
    {
      name: 'entry',
      count: listed,
      grey: [Math.max(understood.partly.length, doubtful), 'not surely read'],
      href: `#e-${firstEntry}`,
    },
    {
      name: 'note',
      count: notes,
      grey: [understood.unreadNotes.length, 'in which no work was read'],
      href: `#b-${firstNote}`,
    },
    { name: 'date', count: dates.length, href: '#dates' },
    { name: 'quotation', count: quotations.length, href: '#quotations' },
    { name: 'finding', count: findings.length, href: '#f-1' },
  ];
}

function pluralOf(name: string): string {
  return name === 'entry' ? 'entries' : `${name}s`;
}

/** `paper.lint.yaml` for `papers/paper.docx`. */
function besideName(file: string): string {
  return `${fileName(file).replace(/\.\w+$/u, '')}.lint.yaml`;
}

/** Headings offered where no list was found. */
const OFFERED = 4;

function listHeadings({ input: { manuscript, apparatus } }: ViewInput): string {
  if (apparatus.references.some(({ listed }) => listed)) return '';
  const headings = manuscript.blocks.filter(({ kind }) => kind === 'heading').slice(-OFFERED);
  if (headings.length === 0) return '';
  return fixHtml(
    'No list of references was found. Is it under one of these headings?',
    headings.map(({ text }) => ({ when: `Under “${text}”:`, lines: `  - list: ${quotedWords(text)}` })),
  );
}
