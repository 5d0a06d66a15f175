import { countOf } from '../../../publish/words/number-words.ts';

/** What A4 and Letter both have between the margins of the style sheet, less a line for what a printer rounds. */
const PAGE = { width: '178mm', height: '249mm' };
/** So many facts are printed with their sources before the others are named; fewer only where even they do not fit. */
const IN_FULL = 6;

/**
 * Prints a claim on one page: while the browser prints, as many facts are open to their sources as fit, those with quotations
 * before the others; then facts are named in a line each, and those for which there is no line left are counted. The
 * comparisons, of which the verdict's sentence tells the same, give way where few facts fit, and the tables of readings and choices
 * the test read aloud (which the sentence tells too) and, last, what published data say, where the page would hold no fact.
 *
 * Gives: what stops it.
 */
export function fitInPrint(article: () => HTMLElement | null): () => void {
  let undo = () => {};
  const fit = () => {
    undo();
    const element = article();
    if (element) undo = fitToPage(element);
  };
  const restore = () => {
    undo();
    undo = () => {};
  };
  addEventListener('beforeprint', fit);
  addEventListener('afterprint', restore);
  return () => {
    restore();
    removeEventListener('beforeprint', fit);
    removeEventListener('afterprint', restore);
  };
}

function fitToPage(article: HTMLElement): () => void {
  const folds = [...article.querySelectorAll<HTMLDetailsElement>('.fact:not([open]), .rare:not([open])')];
  for (const fold of folds) fold.open = true;
  const inOrder = [...article.querySelectorAll<HTMLElement>('.facts > li')];
  const isQuoted = (fact: HTMLElement) => fact.querySelector('blockquote') !== null;
  const facts = [...inOrder.filter(isQuoted), ...inOrder.filter((fact) => !isQuoted(fact))];
  const show = (full: number, named: number) => {
    facts.forEach((fact, i) => {
      fact.dataset.print = i < full ? 'full' : i < full + named ? 'line' : 'none';
    });
    countRest(article, facts.length - full - named);
    keepCited(article);
  };
  const giveWay = (head: string) => {
    const section = article.querySelector<HTMLElement>(`[aria-labelledby="${head}"]`);
    if (section) section.dataset.print = 'none';
    return share(facts.length, show);
  };
  asPrinted(() => {
    let full = share(facts.length, show);
    if (full < Math.min(IN_FULL, facts.length)) full = giveWay('figures-head');
    for (const head of ['readings-head', 'choices-head', 'test-head', 'second-head'])
      if (!fitsPage() || (full === 0 && facts.length > 0)) full = giveWay(head);
  });
  return () => {
    for (const fold of folds) fold.open = false;
    for (const each of article.querySelectorAll<HTMLElement>('[data-print]')) delete each.dataset.print;
    countRest(article, 0);
  };
}

/**
 * Shares the page between facts in full and facts in a line: all are named where that fits, then as many as fit are full.
 *
 * Gives: how many are in full.
 */
function share(count: number, show: (full: number, named: number) => void): number {
  const fits = (full: number, named: number) => {
    show(full, named);
    return fitsPage();
  };
  const full = most(count, (some) => fits(some, count - some));
  const isWhole = full >= Math.min(IN_FULL, count);
  const few = isWhole ? full : most(Math.min(IN_FULL, count), (some) => fits(some, 0));
  show(few, isWhole ? count - full : most(count - few, (some) => fits(few, some)));
  return few;
}

/** The largest number up to a limit that fits, where every smaller one does; 0 when none. */
function most(limit: number, fits: (some: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function countRest(article: HTMLElement, rest: number): void {
  const note = article.querySelector('.unprinted');
  if (note)
    note.textContent = rest > 0 ? `${countOf(rest, 'further fact')}: see data/claim-evidence.csv.` : '';
}

/** Of the bibliography only what the facts that are printed in full cite. */
function keepCited(article: HTMLElement): void {
  const cited = [...article.querySelectorAll<HTMLElement>('.source-items cite')]
    .filter((cite) => !cite.closest('[data-print="line"], [data-print="none"]'))
    .flatMap((cite) => cite.dataset.cites?.split(' ') ?? []);
  for (const reference of article.querySelectorAll<HTMLElement>('.references li'))
    reference.dataset.print = cited.includes(reference.dataset.source ?? '') ? 'full' : 'none';
}

/** Runs a measurement with the style sheet of print, on the width of paper. */
function asPrinted(measure: () => void): void {
  const rules = [...document.styleSheets].flatMap((sheet) => printRules(sheet.cssRules));
  const { style } = document.body;
  for (const rule of rules) rule.media.mediaText = 'all';
  style.width = PAGE.width;
  measure();
  style.width = '';
  for (const rule of rules) rule.media.mediaText = 'print';
}

function printRules(rules: CSSRuleList): CSSMediaRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') return [rule];
    return 'cssRules' in rule ? printRules(rule.cssRules as CSSRuleList) : [];
  });
}

function fitsPage(): boolean {
  return document.body.offsetHeight <= (Number.parseFloat(PAGE.height) * 96) / 25.4;
}
