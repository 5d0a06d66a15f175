import type { ClaimVerdict, JudgeReport } from '../argue/judge-report.ts';
import type { Argument, Block, Inline } from '../manuscript/argument/argument.ts';
import { type NumberedNotes, numberedNotes } from './argument-notes.ts';
import { htmlText } from './html-text.ts';
import { paperHtml } from './paper-html.ts';
import { type CitedSources, toldStatement } from './told-statement.ts';

interface Within {
  readonly claims: ReadonlyMap<string, ClaimVerdict>;
  readonly sources: CitedSources;
  readonly numbers: NumberedNotes;
}

/** An argument as plain HTML, for where no script runs: every statement with its verdict and a numbered note, and below the text the notes, each with its facts and their sources. */
export function argumentHtml(argument: Argument, report: JudgeReport, sources: CitedSources): string {
  const numbers = numberedNotes(argument);
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const within: Within = { claims, sources, numbers };
  const sections = argument.sections.map(({ id, level, title, blocks }) => {
    const head =
      level === 0
        ? ''
        : `<h${level + 1} id="paper-${htmlText(id)}" dir="auto">${inlines(title, within)}</h${level + 1}>\n`;
    return `${head.replaceAll(/<(\/?)h7/g, '<$1h6')}${blocksHtml(blocks, within)}`;
  });
  const notes = numbers.notes.map((note, i) => {
    const body =
      note.is === 'statement'
        ? statementNote(claims.get(note.claim), within)
        : authorNote(argument.notes[note.note - 1] ?? [], within);
    return `<li id="paper-note-${i + 1}">${body}</li>`;
  });
  return paperHtml('The argument', sections.join('\n'), notes);
}

function blocksHtml(blocks: readonly Block[], within: Within): string {
  return blocks.map((block) => blockHtml(block, within)).join('\n');
}

function blockHtml(block: Block, within: Within): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p dir="auto">${inlines(block.inlines, within)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksHtml(item, within)}</li>`).join('\n');
      return block.start === undefined ? `<ul>${items}</ul>` : `<ol start="${block.start}">${items}</ol>`;
    }
    case 'quotation':
      return `<blockquote>${blocksHtml(block.blocks, within)}</blockquote>`;
    case 'code':
      return `<pre><code>${htmlText(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'figure':
      return block.caption.length === 0
        ? ''
        : `<p class="paper-figure" dir="auto">[Figure, drawn in the page where scripts run: ${inlines(block.caption, within)}]</p>`;
  }
}

function inlines(some: readonly Inline[], within: Within): string {
  return some.map((each) => inline(each, within)).join('');
}

function inline(each: Inline, within: Within): string {
  switch (each.kind) {
    case 'text':
      return htmlText(each.text);
    case 'code':
      return `<code>${htmlText(each.text)}</code>`;
    case 'break':
      return '<br>';
    case 'emphasis':
      return `<em>${inlines(each.inlines, within)}</em>`;
    case 'strong':
      return `<strong>${inlines(each.inlines, within)}</strong>`;
    case 'link':
      return /^https?:\/\//i.test(each.url)
        ? `<a href="${htmlText(each.url)}" rel="noopener noreferrer">${inlines(each.inlines, within)}</a>`
        : inlines(each.inlines, within);
    case 'note':
      return call(within.numbers.ofNote.get(each.number));
    case 'mark': {
      const words = inlines(each.words, within);
      if (each.of !== 'claim') return words;
      const verdict = within.claims.get(each.id)?.verdict;
      const mark = verdict === undefined ? '' : ` <strong class="verdict-word">[${verdict}]</strong>`;
      return `<span class="paper-statement">${words}</span>${mark}${call(within.numbers.ofClaim.get(each.id))}`;
    }
  }
}

const call = (number: number | undefined): string =>
  number === undefined ? '' : `<sup><a href="#paper-note-${number}">${number}</a></sup>`;

function authorNote(blocks: readonly Block[], within: Within): string {
  return blocksHtml(blocks, within);
}

/** The note of a statement: its verdict, what it rests on, its facts with their sources. */
export function statementNote(
  claim: ClaimVerdict | undefined,
  { sources }: { readonly sources: CitedSources },
): string {
  if (!claim) return 'Its test has errors, and was not judged.';
  const { verdict, rests, facts, more } = toldStatement(claim, sources);
  const told = facts.map(({ title, date, citations }) => {
    const cites = citations.map(({ words, quote, url }) => {
      const link =
        url !== undefined && /^https?:\/\//i.test(url)
          ? `, <a href="${htmlText(url)}" rel="noopener noreferrer">${htmlText(url)}</a>`
          : '';
      return `${htmlText(words)}${quote === undefined ? '' : `: “${htmlText(quote)}”`}${link}`;
    });
    return `<li dir="auto">${htmlText(title)}, ${htmlText(date)}${cites.length > 0 ? `. ${cites.join('; ')}` : ''}.</li>`;
  });
  const list = told.length === 0 ? '' : `<ul>${told.join('')}</ul>`;
  const others = more > 0 ? ` ${more} more ${more === 1 ? 'fact' : 'facts'} made it.` : '';
  return `<p dir="auto"><strong>${htmlText(verdict)}.</strong> ${htmlText(rests)}${others}</p>${list}`;
}
