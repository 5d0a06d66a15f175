import type { ClaimVerdict, JudgeReport } from '../argue/judge-report.ts';
import type { ManuscriptBeside } from '../manuscript/ties/tie.ts';
import { statementNote } from './argument-html.ts';
import { htmlText } from './html-text.ts';
import { type CutBlock, cutManuscript, type Passage } from './manuscript-passages.ts';
import { elementOf, paperHtml } from './paper-html.ts';
import type { StudyData } from './study-data.ts';

/** A manuscript as plain HTML, for where no script runs: each tied sentence with its verdicts and a numbered note. Without its text, a sentence that says so. */
export function manuscriptHtml(
  beside: ManuscriptBeside,
  data: Pick<StudyData, 'sources' | 'facts'>,
  report: JudgeReport,
): string {
  if (beside.is === 'sealed')
    return `<article class="argument-paper">
<h2>The manuscript</h2>
<p>Its text is not in this file. Where scripts run, who has a copy drops it on the page, and sees what each of its sentences stands on.</p>
</article>`;
  const { blocks, passages } = cutManuscript(beside);
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const text = blocks.map((block) => blockHtml(block, claims)).join('\n');
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const facts = new Map(data.facts.map((fact) => [fact.id, fact]));
  const notes = passages.map((passage) => {
    const parts = [
      ...passage.claims.map(({ id }) => statementNote(claims.get(id), { sources })),
      ...passage.facts.flatMap(({ id }) => {
        const fact = facts.get(id);
        return fact ? [`<p dir="auto">In the record: ${htmlText(`${fact.title}, ${fact.date}`)}.</p>`] : [];
      }),
      ...passage.sources.map(
        ({ id }) => `<p dir="auto">Cited: ${htmlText(sources.get(id)?.reference ?? id)}</p>`,
      ),
      ...passage.findings.map(
        ({ says, told }) => `<p dir="auto">To look at: ${htmlText(told?.join('; ') ?? says)}.</p>`,
      ),
    ];
    return `<li id="manuscript-note-${passage.number + 1}">${parts.join('')}</li>`;
  });
  return paperHtml('The manuscript', text, notes, 'Notes to the manuscript');
}

function blockHtml(block: CutBlock, claims: ReadonlyMap<string, ClaimVerdict>): string {
  const element = elementOf(block.kind, 'h3');
  const label = block.label === undefined ? '' : `<sup>${htmlText(block.label)}</sup> `;
  const words = block.stretches.map(({ from, to, passage }) => {
    const text = htmlText(block.text.slice(from, to).trimEnd());
    const space = /\s$/.test(block.text.slice(from, to)) ? ' ' : '';
    return passage ? `${passageHtml(text, passage, claims)}${space}` : `${text}${space}`;
  });
  return `<${element} dir="auto">${label}${words.join('')}</${element}>`;
}

function passageHtml(text: string, passage: Passage, claims: ReadonlyMap<string, ClaimVerdict>): string {
  const verdicts = passage.claims.flatMap(({ id }) => claims.get(id)?.verdict ?? []);
  const marks = verdicts.map((verdict) => ` <strong class="verdict-word">[${verdict}]</strong>`).join('');
  const words = verdicts.length > 0 ? `<span class="paper-statement">${text}</span>` : text;
  const number = passage.number + 1;
  return `${words}${marks}<sup><a href="#manuscript-note-${number}">${number}</a></sup>`;
}
