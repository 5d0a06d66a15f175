import { readingParts } from '../record/readings.ts';
import { htmlText } from './html-text.ts';

/** A text that stands packed in the page: gzipped, in base64. */
export interface Pack {
  readonly name: string;
  /** Scripts that run before it, where it is one. */
  readonly needs: readonly string[];
  readonly text: string;
  /** Of what reads the copy of a manuscript that a reader brings: a page without such a manuscript does without it. */
  readonly isForCopies?: boolean;
}

/** What a page is made of. */
export interface SiteParts {
  readonly title: string;
  /** JavaScript that is no module, and CSS. */
  readonly script: string;
  readonly style: string;
  /** What the page unpacks when it is asked for: views, and the coasts. */
  readonly packs: readonly Pack[];
  /** The study as gzipped JSON in base64. */
  readonly study: string;
  /** HTML that stands in the page until the script has read the study. */
  readonly firstPaint: string;
}

/** The page as it was built, before a study is put into it. */
export type PageBundle = Pick<SiteParts, 'script' | 'style' | 'packs'>;

/** The line after which the command line lists what it wrote, so that its own files alone are written over. */
export const SITE_MARK = '<meta name="generator" content="Quadrille">';

/** From disk nothing can be fetched, and nothing shall be: what the page needs is in it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Four squares, two of them dark: the figure of a dance for four. */
const ICON = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#fbfaf7"/><path d="M3 3h4.5v4.5H3zM8.500 8.500H13V13H8.500z" fill="#7a2e1f"/><path d="M8.500 3H13v4.500H8.500zM3 8.500h4.500V13H3z" fill="#1f6f8b"/></svg>',
);

/** The names by which an address changes what is judged. */
export const changeNames: readonly string[] = ['scenario', 'account', 'without', 'drop', ...readingParts];

/**
 * Before the page's own script has run, what stands is the study as published: under an address that changes something it would be the
 * answer to another question, and only says that it waits; the first screen is not shown to who goes to another view. `begin` and `tellFailure` of the page take the mark away.
 */
const FIRST_LOOK = `if(/(?:^#|&)(?:${changeNames.join('|')})=./.test(location.hash))document.documentElement.className="asked";else if(/^#./.test(location.hash)&&!/[#&]view=study(?:&|$)/.test(location.hash))document.documentElement.className="elsewhere"`;

/** One HTML text that holds a whole study and opens from disk, with no server and no network. */
export function siteHtml({ title, script, style, packs, study, firstPaint }: SiteParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${SITE_MARK}
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<link rel="icon" href="data:image/svg+xml,${ICON}">
<style>${inlineStyle(style)}</style>
<script>${FIRST_LOOK}</script>
</head>
<body>
<div id="page">
${firstPaint}
</div>
${[...packs, { name: 'study', needs: [], text: study }].map(packElement).join('\n')}
<script>${inlineScript(script)}</script>
</body>
</html>
`;
}

/** A pack as an element of the page, which no browser runs. */
function packElement({ name, needs, text }: Pack): string {
  const after = needs.length === 0 ? '' : ` data-needs="${htmlText(needs.join(' '))}"`;
  return `<script type="application/octet-stream" id="pack-${htmlText(name)}"${after}>${text}</script>`;
}

/** A script whose strings neither end the element that holds it nor open a comment in which its end is not seen. */
const inlineScript = (script: string): string =>
  script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--');

const inlineStyle = (style: string): string => style.replace(/<\/(?=style)/gi, '<\\/');
