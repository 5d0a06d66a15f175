import type { ClaimVerdict, JudgeReport } from '../argue/judge-report.ts';
import { htmlText } from './html-text.ts';
import { flagsOf } from './judge-text.ts';
import { type OpeningData, staticStudy } from './static-study.ts';
import { unsoundInWords } from './words/left-out-words.ts';
import { countedInWords } from './words/row-words.ts';
import { secondInWords } from './words/second-words.ts';
import { explanation, trueShare } from './words/verdict-words.ts';
import { whyInWords } from './words/why-words.ts';

/**
 * The ledger as plain HTML, for the page to show before its script has run, and where none runs: the title, then every claim
 * with its verdict and the figures that decided it.
 */
export function staticLedger(data: OpeningData, report: JudgeReport): string {
  const lost = unsoundInWords(report);
  const nameOf = (id: string) => data.accounts.find((each) => each.id === id)?.name ?? id;
  const groups = [...new Set(report.claims.map(({ group }) => group))];
  const ledger = groups.map((group) => {
    const claims = report.claims.filter((claim) => claim.group === group);
    const head = group === '' ? '' : `<h3 dir="auto">${htmlText(group)}</h3>\n`;
    return `<section class="group">\n${head}<ol class="ledger">\n${claims
      .map((claim) => entry(claim, report, nameOf))
      .join('\n')}\n</ol>\n</section>`;
  });
  return `<header class="masthead">
<div class="search-box"></div>
<h1 dir="auto">${htmlText(report.title)}</h1>
<p class="authors" dir="auto">${htmlText(data.authors.join(', '))}</p>
<p class="series">Quadrille: a study that can be judged again</p>
</header>
<div class="views"></div>
<p class="first-word" role="status">Judging again under your changes …</p>
<main>
<noscript><p>Without JavaScript this page shows the verdicts as they were published. The tables are in the folder <a href="data/">data</a> beside it.</p></noscript>
${staticStudy(data, report)}
<h2>Claims</h2>
${lost === '' ? '' : `<p class="left-out" dir="auto">${htmlText(lost)}</p>\n`}${ledger.join('\n')}
</main>`;
}

/** With the class names that the page itself has, so that nothing moves when it takes over. */
function entry(claim: ClaimVerdict, report: JudgeReport, nameOf: (account: string) => string): string {
  const flag = flagsOf(claim)
    .map((word) => ` <span class="flag">${word}</span>`)
    .join('');
  const words = secondInWords(claim);
  const second = words === '' ? '' : `<p class="second" dir="auto">${htmlText(words)}</p>\n`;
  const counted = countedInWords(claim);
  return `<li class="claim">
<p class="verdict-line"><span class="verdict"><span class="verdict-word">${claim.verdict}</span></span>${flag}</p>
<p class="says" dir="auto">${htmlText(claim.says)}</p>
<p class="measure"><span class="percent">${trueShare(claim)}</span> <span class="counted">${htmlText(counted)}</span></p>
<p class="why" dir="auto">${htmlText(whyInWords(claim, report, nameOf))}</p>
<details class="behind"><summary>How it was judged</summary>
<p class="aloud" dir="auto"><span class="quiet">Asked:</span> ${htmlText(claim.aloud)}?</p>
<p class="told" dir="auto">${htmlText(explanation(claim, report, nameOf))}</p>
${second}</details></li>`;
}
