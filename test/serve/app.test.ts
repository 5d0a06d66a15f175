import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeApp } from '../../src/serve/app.ts';
import { readStudyJson } from '../../src/web/study.ts';
import { brokenClaims, bundle, dataOfStudy, filesWith, liveWith, untilWhole } from './served-case.ts';

const { live, here } = liveWith();
const app = makeApp({ live, bundle, data: dataOfStudy, port: () => 4680 });
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { method, headers: { Host: '127.0.0.1:4680', ...headers } });

beforeAll(async () => {
  await live.refresh();
  await untilWhole(live);
});

describe('GET /', () => {
  it('GET / is the page with the study, marked as served', async () => {
    const answer = await get('/');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain(`<meta name="quadrille-live" content="${live.study()!.version}">`);
    expect(html).toContain(bundle.script);
    expect(html).toContain(Buffer.from(live.study()!.json).toString('base64'));
    expect(html).not.toContain('http-equiv');
  });

  it('GET / may run its own script and nothing else, ask this server and nobody else', async () => {
    const { headers } = await get('/');
    const policy = headers.get('Content-Security-Policy')!;
    // the page's own, and the line that hides the published ledger under an address that changes it
    expect(policy).toMatch(/script-src(?: 'sha256-[\w+/]{43}='){2} blob:(?:;|$)/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('GET / without a study says what is wrong, as text, and looks again', async () => {
    const waiting = liveWith(filesWith({ 'case.yaml': undefined, '<img src=x>.yaml': 'events: [\n' }));
    const other = makeApp({ live: waiting.live, bundle, data: dataOfStudy, port: () => 1 });
    const ask = () => other.request('/', { headers: { Host: 'localhost:1' } });
    expect(await (await ask()).text()).toContain('Reading the case');
    await waiting.live.refresh();
    const html = await (await ask()).text();
    expect(html).toContain('case.yaml:1:1');
    expect(html).toContain('&lt;img src=x&gt;.yaml');
    expect(html).not.toContain('<img');
    expect(html).toContain('http-equiv="refresh"');
    const study = await other.request('/study', { headers: { Host: 'localhost:1' } });
    expect(study.status).toBe(503);
    expect(await study.json()).toMatchObject({ ok: false, problems: expect.any(Array) });
  });
});

describe('GET /study', () => {
  it('GET /study is the study as gzipped JSON that reads back', async () => {
    const answer = await get('/study', { 'Accept-Encoding': 'gzip, br' });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    const study = readStudyJson(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString());
    expect(study.report.claims.map(({ id }) => id)).toContain('three-flights');
  });

  it.each(['', 'br', 'gzip;q=0'])('GET /study with Accept-Encoding "%s" is not gzipped', async (accept) => {
    const answer = await get('/study', { 'Accept-Encoding': accept });
    expect(answer.headers.get('Content-Encoding')).toBeNull();
    expect(readStudyJson(await answer.text()).data.id).toBe('munich-1938');
  });

  it('GET /study with the ETag it had is 304, without a body', async () => {
    const gzip = { 'Accept-Encoding': 'gzip' };
    const tag = (await get('/study', gzip)).headers.get('ETag')!;
    for (const asked of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await get('/study', { ...gzip, 'If-None-Match': asked });
      expect([answer.status, await answer.text()]).toEqual([304, '']);
    }
    expect((await get('/study', { ...gzip, 'If-None-Match': '"other"' })).status).toBe(200);
  });
});

describe('GET /data', () => {
  it('GET /data/… is a table of the study', async () => {
    const csv = await get('/data/claims.csv');
    expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain('three-flights');
    const json = await get('/data/verdicts.json');
    expect(await json.json()).toMatchObject({ claims: expect.any(Array) });
  });
});

describe('what is refused', () => {
  it.each([
    '/nothing',
    '/data/',
    '/data/none.csv',
    '/data/constructor',
    '/data/__proto__',
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/data/..%2fcase.yaml',
    '/data/%2e%2e%2fcase.yaml',
    '/%252e%252e%252fetc%252fpasswd',
    '/data/%2e%2e%5ccase.yaml',
    '/data/..%255c..%255ccase.yaml',
    `/${'a'.repeat(10_000)}`,
    '/case.yaml',
    '//etc/passwd',
    '/%00',
    '/%zz',
    '/study/',
  ])('GET %s is 404', async (path) => {
    const answer = await app.request(
      new Request(`http://127.0.0.1:4680${path}`, { headers: { Host: '127.0.0.1:4680' } }),
    );
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('There is nothing here. The study is at /\n');
  });

  it.each([
    'evil.example',
    'evil.example:4680',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:4680.evil.example',
    'localhost.evil.example:4680',
    '0.0.0.0:4680',
    '192.168.1.2:4680',
    'user@127.0.0.1:4680',
    '[::1]',
    '[::1]:80',
    '::1:4680',
    '[::1]:4680.evil.example',
    '[::ffff:127.0.0.1]:4680',
    '[::]:4680',
    'localhost.:4680',
    '127.1:4680',
    '2130706433:4680',
    '127.0.0.1:04680',
    '127.0.0.1:4680, evil.example',
    'evil.example, 127.0.0.1:4680',
    '',
  ])('Host "%s" is refused', async (host) => {
    for (const path of ['/', '/study', '/events', '/health', '/data/claims.csv', '/nothing'])
      expect((await get(path, { Host: host })).status).toBe(421);
  });

  it.each(['127.0.0.1:4680', 'localhost:4680', 'LOCALHOST:4680', '[::1]:4680'])(
    'Host %s is answered',
    async (host) => {
      expect((await get('/health', { Host: host })).status).toBe(200);
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is 405', async (method) => {
    const answer = await get('/study', {}, method);
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['/', '/study', '/events', '/health'])('HEAD %s has no body', async (path) => {
    const answer = await get(path, {}, 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('GET /events', () => {
  it('GET /events tells how things stand, then what changes, until the page goes', async () => {
    const answer = await get('/events');
    expect(answer.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const next = async (): Promise<string> => (await reader.read()).value ?? '';
    expect(await next()).toBe('retry: 1000\n\n');
    expect(await next()).toBe(`event: changed\ndata: {"version":"${live.study()!.version}"}\n\n`);
    expect(await next()).toBe('event: problems\ndata: {"ok":true,"stale":false,"problems":[]}\n\n');
    here.files = filesWith({ 'more.yaml': brokenClaims });
    await live.refresh();
    expect(await next()).toMatch(
      /^event: problems\ndata: \{"ok":false,"stale":true,"problems":\[\{.*"more\.yaml".*\}\]\}\n\n$/,
    );
    await reader.cancel();
    here.files = filesWith();
    await live.refresh();
    expect(await (await get('/health')).json()).toMatchObject({ ok: true, stale: false });
  });

  it('GET /events lets a page go that takes nothing', async () => {
    let tell: Parameters<typeof live.follow>[0] = () => {};
    let followers = 0;
    const follow: typeof live.follow = (listener) => {
      tell = listener;
      followers += 1;
      return () => {
        followers -= 1;
      };
    };
    const asleep = makeApp({ live: { ...live, follow }, bundle, data: dataOfStudy, port: () => 1 });
    const answer = await asleep.request('/events', { headers: { Host: 'localhost:1' } });
    expect(followers).toBe(1);
    for (let n = 0; n < 5000 && followers > 0; n++)
      tell({ event: 'progress', data: { work: 'claims', done: n, of: 5000 } });
    expect(followers).toBe(0);
    await answer.body?.cancel();
  });
});
