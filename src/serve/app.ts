import { gunzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { checkJson } from '../publish/check-json.ts';
import type { PageBundle } from '../publish/site.ts';
import { eventStream } from './events.ts';
import { guard } from './guard.ts';
import type { LiveCase } from './live-case.ts';
import { type LivePage, livePage, waitingPage } from './live-page.ts';
import type { ServedStudy } from './read-study.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';

/** What the server shows. */
export interface Shown {
  readonly live: Pick<LiveCase, 'study' | 'state' | 'follow'>;
  readonly bundle: PageBundle;
  /** The tables behind a study, by their paths from its page. */
  readonly data: (json: Uint8Array) => Promise<Readonly<Record<string, string>>>;
  /** The port that requests come by, once there is one. */
  readonly port: () => number;
}

/**
 * Answers requests for a case that is followed: `/` its page, `/study` the study alone, `/data/…` its tables, `/events` what
 * changes, `/health` how it stands. Nothing is served from the disk by its path.
 */
export function makeApp({ live, bundle, data, port }: Shown): Hono {
  const app = new Hono();
  const page = pageOf(live, bundle);
  const tables = tablesOf(live, data);
  app.use(guard(port));
  app.get('/', (c) => {
    const { html, policy } = page();
    return c.html(html, 200, { 'Content-Security-Policy': policy });
  });
  app.get('/study', (c) => {
    const study = live.study();
    return study
      ? answerStudy(c, study)
      : c.json(checkJson(live.state().problems), 503, { 'Retry-After': '1' });
  });
  app.get('/data/:name', async (c, next) => {
    const path = c.req.path.slice(1);
    const files = await tables();
    if (!files || !Object.hasOwn(files, path)) return next();
    return c.body(files[path]!, 200, { 'Content-Type': path.endsWith('.csv') ? CSV : JSON_TYPE });
  });
  app.get('/events', (c) => {
    const head = { 'Content-Type': 'text/event-stream; charset=utf-8' };
    return c.req.raw.method === 'HEAD'
      ? c.body(null, 200, head)
      : c.body(eventStream(live.follow), 200, head);
  });
  app.get('/health', (c) => {
    const { stale, problems } = live.state();
    return c.json({ ...checkJson(problems), stale, version: live.study()?.version ?? null });
  });
  app.notFound((c) => c.text('There is nothing here. The study is at /\n', 404));
  app.onError((_, c) => c.text('The server failed at something unexpected.\n', 500));
  return app;
}

/** The page of the present study, made once for each. */
function pageOf(live: Shown['live'], bundle: PageBundle): () => LivePage {
  let made: { version: string; page: LivePage } | undefined;
  return () => {
    const study = live.study();
    if (!study) return waitingPage(live.state());
    if (made?.version !== study.version) made = { version: study.version, page: livePage(study, bundle) };
    return made.page;
  };
}

/** The tables of the present study, made when they are first asked for. */
function tablesOf(live: Shown['live'], data: Shown['data']): () => ReturnType<Shown['data']> | undefined {
  let made: { version: string; files: ReturnType<Shown['data']> } | undefined;
  return () => {
    const study = live.study();
    if (!study) return undefined;
    if (made?.version !== study.version) {
      const files = data(study.json);
      made = { version: study.version, files };
      files.catch(() => {
        made = undefined;
      });
    }
    return made.files;
  };
}

function answerStudy(c: Context, { version, json }: ServedStudy): Response {
  const isZipped = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(c.req.header('accept-encoding') ?? '');
  const tag = isZipped ? `"${version}"` : `"${version}-plain"`;
  c.header('ETag', tag);
  c.header('Vary', 'Accept-Encoding');
  if (matches(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  c.header('Content-Type', JSON_TYPE);
  if (isZipped) c.header('Content-Encoding', 'gzip');
  return c.body(isZipped ? json : new Uint8Array(gunzipSync(json)));
}

const matches = (asked: string | undefined, tag: string): boolean =>
  (asked ?? '').split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));
