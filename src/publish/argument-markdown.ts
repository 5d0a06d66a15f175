import type { ClaimVerdict, JudgeReport } from '../argue/judge-report.ts';
import type { Argument, Block, Inline } from '../manuscript/argument/argument.ts';
import { type NumberedNotes, numberedNotes } from './argument-notes.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { type CitedSources, toldStatement } from './told-statement.ts';

interface Within {
  readonly claims: ReadonlyMap<string, ClaimVerdict>;
  readonly sources: CitedSources;
  readonly numbers: NumberedNotes;
}

/** An argument as a part of a report in Markdown: each statement with its verdict, its facts and their references in a footnote. */
export function argumentMarkdown(argument: Argument, report: JudgeReport, sources: CitedSources): string[] {
  const numbers = numberedNotes(argument);
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const within: Within = { claims, sources, numbers };
  return [
    '',
    '## The argument',
    ...argument.sections.flatMap(({ level, title, blocks }) => [
      ...(level === 0 ? [] : ['', `${'#'.repeat(Math.min(6, level + 2))} ${inlines(title, within)}`]),
      ...blocksMarkdown(blocks, within),
    ]),
    ...numbers.notes.flatMap((note, i) => {
      const lines =
        note.is === 'statement'
          ? statementNote(claims.get(note.claim), sources)
          : blocksMarkdown(argument.notes[note.note - 1] ?? [], within).slice(1);
      return [
        '',
        ...lines.map((line, n) => (n === 0 ? `[^${i + 1}]: ${line}` : line === '' ? '' : `    ${line}`)),
      ];
    }),
  ];
}

function blocksMarkdown(blocks: readonly Block[], within: Within): string[] {
  return blocks.flatMap((block) => {
    const lines = blockMarkdown(block, within);
    return lines.length === 0 ? [] : ['', ...lines];
  });
}

function blockMarkdown(block: Block, within: Within): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlines(block.inlines, within)];
    case 'list':
      return block.items.flatMap((item, i) => {
        const mark = block.start === undefined ? '- ' : `${block.start + i}. `;
        const [, ...lines] = blocksMarkdown(item, within);
        return lines.map(
          (line, n) => `${n === 0 ? mark : line === '' ? '' : ' '.repeat(mark.length)}${line}`,
        );
      });
    case 'quotation':
      return blocksMarkdown(block.blocks, within)
        .slice(1)
        .map((line) => (line === '' ? '>' : `> ${line}`));
    case 'code':
      return block.text.split('\n').map((line) => `    ${line}`);
    case 'rule':
      return ['---'];
    case 'figure':
      return block.caption.length === 0 ? [] : [`*Figure:* ${inlines(block.caption, within)}`];
  }
}

function inlines(some: readonly Inline[], within: Within): string {
  return some.map((each) => inline(each, within)).join('');
}

/** A text within a line keeps the blanks at its ends, which a whole text loses. */
function running(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before}${markdownText(words)}${after}`;
}

function inline(each: Inline, within: Within): string {
  switch (each.kind) {
    case 'text':
      return running(each.text);
    case 'code':
      return markdownCode(each.text);
    case 'break':
      return '  \n';
    case 'emphasis':
      return `*${inlines(each.inlines, within)}*`;
    case 'strong':
      return `**${inlines(each.inlines, within)}**`;
    case 'link':
      return /^https?:\/\/[^\s<>()]+$/i.test(each.url)
        ? `[${inlines(each.inlines, within)}](${each.url})`
        : inlines(each.inlines, within);
    case 'note':
      return call(within.numbers.ofNote.get(each.number));
    case 'mark': {
      const words = inlines(each.words, within);
      if (each.of !== 'claim') return words;
      const verdict = within.claims.get(each.id)?.verdict;
      return `${words}${verdict === undefined ? '' : ` **(${verdict})**`}${call(within.numbers.ofClaim.get(each.id))}`;
    }
  }
}

const call = (number: number | undefined): string => (number === undefined ? '' : `[^${number}]`);

function statementNote(claim: ClaimVerdict | undefined, sources: CitedSources): string[] {
  if (!claim) return ['Its test has errors, and was not judged.'];
  const { verdict, rests, facts, more } = toldStatement(claim, sources);
  const others = more > 0 ? ` ${more} more ${more === 1 ? 'fact' : 'facts'} made it.` : '';
  return [
    `**${verdict}** (${markdownCode(claim.id)}).${rests === '' ? '' : ` ${markdownText(rests)}`}${others}`,
    ...facts.flatMap(({ title, date, citations }) => [
      '',
      `- ${markdownText(title)}, ${markdownText(date)}. ${citations
        .map(
          ({ words, quote }) =>
            `${markdownText(words)}${quote === undefined ? '' : `: “${markdownText(quote)}”`}`,
        )
        .join('; ')}`,
    ]),
  ];
}
