import { groupBy } from '../../base/group-by.ts';
import type { LintReport } from '../../manuscript/lint-report.ts';
import { type Block, textOf } from '../../manuscript/manuscript.ts';
import { htmlText } from '../html-text.ts';
import { elementOf } from '../paper-html.ts';
import { dateRead } from './date-read.ts';
import { commentHtml, findingMarks, findingsByBlock, type Numbered } from './findings-html.ts';
import { type Layer, layer, layeredText } from './layered-text.ts';
import { citedAs, entryHtml, fixHtml, hueOf, type ViewInput } from './view-entries.ts';

/** What stands in the blocks of a manuscript, each by its block. */
interface Standing {
  readonly findings: ReadonlyMap<number, readonly Numbered[]>;
  readonly citations: ReadonlyMap<number, readonly number[]>;
  readonly references: ReadonlyMap<number, readonly number[]>;
  readonly dates: ReadonlyMap<number, readonly number[]>;
  readonly quotations: ReadonlyMap<number, readonly number[]>;
}

/** The text of a manuscript with what was read in it, block by block; beside each block the entry, what a note points to, the findings. */
export function viewText(report: LintReport, view: ViewInput): string {
  const { manuscript, apparatus, dates, quotations } = view.input;
  const at = (marked: readonly { readonly span: { readonly block: number } }[]) =>
    groupBy(marked.keys(), (i) => marked[i]!.span.block);
  const standing: Standing = {
    findings: findingsByBlock(report),
    citations: at(apparatus.citations),
    references: at(apparatus.references),
    dates: at(dates),
    quotations: at(quotations),
  };
  return manuscript.blocks.map((block, i) => blockHtml(block, i, standing, report, view)).join('\n');
}

function blockHtml(block: Block, i: number, standing: Standing, report: LintReport, view: ViewInput): string {
  const element = elementOf(block.kind, 'h3');
  const label = block.label === undefined ? '' : `<span class="label">${htmlText(block.label)}</span> `;
  const findings = standing.findings.get(i) ?? [];
  const marks = findingMarks(findings);
  const groups = [
    quotationLayers(i, standing, view),
    marks.layers,
    citationLayers(i, standing, view),
    dateLayers(i, standing, view),
    partLayers(i, standing, view),
  ];
  const text = layeredText(block.text, groups, marks.insets);
  const beside = [
    ...(standing.references.get(i) ?? []).map((entry) => entryHtml(entry, view)),
    ...(block.kind === 'note' ? [noteHtml(i, standing, view)] : []),
    ...findings.map((one) => commentHtml(one, report)),
  ].join('');
  const isGrey = view.understood.unreadNotes.includes(i) ? ' grey' : '';
  return `<section id="b-${i}"><${element} class="${block.kind}${isGrey}" dir="auto">${label}${text}</${element}>${beside === '' ? '' : `<aside>${beside}</aside>`}</section>`;
}

function citationLayers(block: number, { citations }: Standing, { input }: ViewInput): Layer[] {
  return (citations.get(block) ?? []).map((i) => {
    const citation = input.apparatus.citations[i]!;
    const entry = citation.reference;
    const says = htmlText(
      citedAs(citation, entry === undefined ? undefined : input.apparatus.references[entry]),
    );
    const open = (isFirst: boolean) => {
      const id = isFirst ? ` id="c-${i}"` : '';
      return entry === undefined
        ? `<span class="cite none"${id} title="${says}">`
        : `<a class="cite"${id} href="#e-${entry}" style="--h:${hueOf(entry)}" title="${says}">`;
    };
    const { from, to } = citation.span;
    return { from, to, open, close: entry === undefined ? '</span>' : '</a>' };
  });
}

function dateLayers(block: number, { dates }: Standing, { input }: ViewInput): Layer[] {
  return (dates.get(block) ?? []).map((i) => {
    const date = input.dates[i]!;
    return layer(date.span, `<span class="date" title="${htmlText(dateRead(date))}">`, '</span>');
  });
}

function quotationLayers(block: number, { quotations }: Standing, { input }: ViewInput): Layer[] {
  return (quotations.get(block) ?? [])
    .map((i) => input.quotations[i]!)
    .filter(({ depth }) => depth === 0)
    .map(({ span }) => layer(span, '<span class="quote">', '</span>'));
}

/** The parts of entries, in the entry as it is printed; what belongs to none is grey. */
function partLayers(block: number, { references }: Standing, { input }: ViewInput): Layer[] {
  return (references.get(block) ?? []).flatMap((i) => {
    const { at, span, listed } = input.apparatus.references[i]!;
    if (!listed) return [];
    return [
      ...Object.entries(at)
        .sort(([, a], [, b]) => a.from - b.from)
        .map(([part, { from, to }]) =>
          layer({ from: span.from + from, to: span.from + to }, `<span class="p-${part}">`, '</span>'),
        ),
      layer(span, '<span class="rest">', '</span>'),
    ];
  });
}

/** What the citations of a note point to. */
function noteHtml(block: number, { citations }: Standing, view: ViewInput): string {
  const { references, citations: all } = view.input.apparatus;
  const fixes = (citations.get(block) ?? []).map((i) => {
    const { reference } = all[i]!;
    const words = textOf(view.input.manuscript, all[i]!.span);
    return {
      ...view.lines.cites(i, reference === undefined ? undefined : references[reference]),
      when: `“${words}” cites another work (words of it behind “is”), or nothing:`,
    };
  });
  const cited = (citations.get(block) ?? []).map((i) => {
    const citation = all[i]!;
    const entry = citation.reference;
    const says = htmlText(citedAs(citation, entry === undefined ? undefined : references[entry]));
    return entry === undefined
      ? `<li class="unread">${says}</li>`
      : `<li style="--h:${hueOf(entry)}"><a href="#e-${entry}">${says}</a></li>`;
  });
  if (cited.length === 0) return '<p class="unread">no work was read in this note</p>';
  return `<ul class="points">${cited.join('')}</ul>${fixHtml('Points elsewhere?', fixes)}`;
}
