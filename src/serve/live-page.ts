import { createHash } from 'node:crypto';
import { problemCount } from '../publish/check-text.ts';
import { htmlText } from '../publish/html-text.ts';
import { type PageBundle, siteHtml } from '../publish/site.ts';
import { type CaseState, LIVE_MARK } from '../web/live-news.ts';
import type { ServedStudy } from './read-study.ts';

/** A page with the policy it is served under. */
export interface LivePage {
  readonly html: string;
  /** A Content-Security-Policy. */
  readonly policy: string;
}

const SHARED_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The policy that a page from disk carries, under which it may fetch nothing. */
const DISK_POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * The page that `publish` makes, with a mark that says which version of the study is in it and that the page may ask for the
 * next. Its policy lets it run its own scripts and nothing else (those of its views it unpacks itself, as blobs), and ask this server and nobody else.
 */
export function livePage(study: ServedStudy, { script, style, packs }: PageBundle): LivePage {
  const fromDisk = siteHtml({
    title: study.title,
    // a browser takes every end of line for \n before it compares the script with its hash
    script: script.replace(/\r\n?/g, '\n'),
    style,
    packs: packs.filter(({ isForCopies }) => !isForCopies),
    study: Buffer.from(study.json).toString('base64'),
    firstPaint: study.firstPaint,
  });
  const html = fromDisk.replace(DISK_POLICY, `<meta name="${LIVE_MARK}" content="${study.version}">`);
  if (html === fromDisk) throw new Error('livePage requires a page with a policy of its own');
  const hashes = scriptsOf(html).map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  const policy = [
    SHARED_POLICY,
    `script-src ${hashes.join(' ')} blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "connect-src 'self'",
  ].join('; ');
  return { html, policy };
}

/** The texts of the scripts that run: those without a type, which would make them data. */
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);

/** What stands in place of the page until there is a study: what is wrong, or that the case is being read. It looks again by itself. */
export function waitingPage({ problems, ok }: CaseState): LivePage {
  const items = problems.map(
    ({ file, line, column, message, hint, code }) =>
      `<li><p dir="auto">${file === '' ? '' : `<code>${htmlText(`${file}:${line}:${column}`)}</code> `}${htmlText(message)}</p><p dir="auto">${htmlText(hint)} <small>[${htmlText(code)}]</small></p></li>`,
  );
  const says = ok
    ? '<h1>Reading the case</h1><p>The page comes as soon as every claim is judged.</p>'
    : `<h1>The case cannot be shown yet</h1><p>It has ${htmlText(problemCount(problems))}. Mend its files: this page looks again by itself.</p><ul>${items.join('')}</ul>`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="1">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quadrille</title>
<link rel="icon" href="data:,">
<style>:root{color-scheme:light dark}body{max-width:44rem;margin:3rem auto;padding:0 1.25rem;font:1rem/1.5 Georgia,serif}</style>
</head>
<body><main>${says}</main></body>
</html>
`;
  return { html, policy: `${SHARED_POLICY}; style-src 'unsafe-inline'; img-src data:` };
}
