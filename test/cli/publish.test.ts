import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_MARK } from '../../src/publish/site.ts';
import { runInProcess, starterWith } from './run-in-process.ts';

const page = join('site', 'index.html');

describe('publish', () => {
  it('publish CASE --out writes the page and its data, and prints the path of the page', async () => {
    const { code, out, written } = await runInProcess(['publish', 'munich', '--out', 'there']);
    expect(code).toBe(0);
    expect(out).toContain(`\n  ${join('there', 'index.html')}\n`);
    expect(written[join('there', 'index.html')]).toContain(SITE_MARK);
    expect(Object.keys(written)).toContain(join('there', 'data', 'verdicts.json'));
    expect(Object.keys(written)).toContain(join('there', 'data', 'facts.csv'));
  });

  it('publish CASE writes to site, and again over its own', async () => {
    const { written } = await runInProcess(['publish', 'munich']);
    const again = await runInProcess(['publish', 'munich'], {
      listFolder: () => ['index.html', 'data'],
      readFile: (path) => written[path],
    });
    expect(again.code).toBe(0);
    expect(again.written).toEqual(written);
  });

  it('publish CASE --json lists the files', async () => {
    const { out, written } = await runInProcess(['publish', 'munich', '--json']);
    const answer = JSON.parse(out) as { ok: boolean; page: string; files: string[] };
    expect(answer).toMatchObject({ ok: true, page });
    expect(answer.files.map((file) => join('site', file)).sort()).toEqual(Object.keys(written).sort());
  });

  it('publish CASE of a case with errors publishes what is sound, says so, and ends with 1', async () => {
    const files = starterWith();
    const broken = { ...files, 'claims.yaml': files['claims.yaml']!.replace('= 3', '= = 3') };
    const { code, out, err, written } = await runInProcess(['publish', 'munich'], { files: broken });
    expect(code).toBe(1);
    expect(out).toContain('The case has errors. What is sound in it is published, with 5 claims');
    expect(err).toContain('claims.yaml:');
    expect(written[page]).toBeDefined();
  });

  it.each([
    ['full', '"full" is not empty, and no page in it lists what quadrille wrote'],
    ['file.txt', '"file.txt" is a file'],
    ['', '--out needs a folder'],
    ['munich', '"munich" lies in the case'],
    [join('munich', 'site'), 'lies in the case'],
    [join('other', '..', 'munich', '..site'), 'lies in the case'],
    [resolve('munich', 'site'), 'lies in the case'],
  ])('publish CASE --out %j touches nothing', async (out, message) => {
    const { code, err, written } = await runInProcess(['publish', 'munich', '--out', out]);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain(message);
    expect(written).toEqual({});
  });

  it('publish CASE --out FOLDER whose data leads into the case touches nothing', async () => {
    const { code, err, written } = await runInProcess(['publish', 'munich'], {
      realPath: (path) => resolve(path === join('site', 'data') ? 'munich' : path),
    });
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err).toContain('lies in the case');
  });

  it('publish CASE --out munich-site is not in the case munich', async () => {
    expect((await runInProcess(['publish', 'munich', '--out', 'munich-site'])).code).toBe(0);
  });

  it('publish CASE on a disk that is full says so, and may be tried again', async () => {
    const putFiles = (): never => {
      throw new Error('ENOSPC: no space left on device, write');
    };
    const { code, err } = await runInProcess(['publish', 'munich'], { putFiles });
    expect(code).toBe(2);
    expect(err).toContain('"site" cannot be written: no space left on device');
    expect((await runInProcess(['publish', 'munich'])).code).toBe(0);
  });

  it('publish CASE into a folder where a run was killed goes on', async () => {
    const { written } = await runInProcess(['publish', 'munich']);
    const waiting = '.quadrille-new-4711';
    const inPlace = join('site', 'data', 'facts.csv');
    const there: Record<string, string | undefined> = {
      [inPlace]: written[inPlace],
      [join('site', waiting, 'index.html')]: written[page],
    };
    const listFolder = () => ['data', waiting];
    const readFile = (path: string) => there[path];
    expect((await runInProcess(['publish', 'munich'], { listFolder, readFile })).code).toBe(0);
    const foreign = { listFolder, readFile: () => undefined };
    expect((await runInProcess(['publish', 'munich'], foreign)).code).toBe(2);
  });

  it.each([
    ['a table of somebody else’s', join('site', 'data', 'facts.csv'), () => 'my,facts\n'],
    ['a table that somebody worked in', join('site', 'data', 'facts.csv'), (text) => `${text}one more\r\n`],
    ['an empty table', join('site', 'data', 'votes.json'), () => ''],
    ['a page that somebody worked in', page, (text) => text.replace('<body>', '<body><p>Mine.</p>')],
    ['a page of an older quadrille', page, (text) => text.replace(/<meta name="quadrille-files.*\n/, '')],
  ] satisfies [string, string, (text: string) => string][])(
    'publish CASE over its own touches nothing when there is %s',
    async (_, path, change) => {
      const { written } = await runInProcess(['publish', 'munich']);
      const there: Record<string, string> = { ...written, [path]: change(written[path]!) };
      const { code, err, ...ran } = await runInProcess(['publish', 'munich'], {
        listFolder: () => ['index.html', 'data'],
        readFile: (asked) => there[asked],
      });
      expect({ code, written: ran.written }).toEqual({ code: 2, written: {} });
      expect(err).toMatch(/is not as quadrille wrote it|no page in it lists what quadrille wrote/);
    },
  );

  it('publish CASE beside a copy of its page names the first file of somebody else’s, and counts the others', async () => {
    const { written } = await runInProcess(['publish', 'munich']);
    const mine = [join('site', 'data', 'facts.csv'), join('site', 'data', 'votes.json')];
    const { code, err } = await runInProcess(['publish', 'munich'], {
      listFolder: () => ['index.html', 'data'],
      readFile: (path) => (path === page ? written[page] : mine.includes(path) ? '[]' : undefined),
    });
    expect({ code, err: err.replace(/\s+/g, ' ') }).toMatchObject({
      code: 2,
      err: expect.stringContaining(' and 1 other file are not as quadrille wrote'),
    });
  });

  it('publish CASE over its own goes on when a keeper of versions changed the ends of its lines', async () => {
    const { written } = await runInProcess(['publish', 'munich']);
    const { code } = await runInProcess(['publish', 'munich'], {
      listFolder: () => ['index.html', 'data'],
      readFile: (path) => written[path]?.replaceAll(/\r?\n/g, '\r\n'),
    });
    expect(code).toBe(0);
  });

  it('publish CASE puts the page last', async () => {
    let last: string | undefined;
    await runInProcess(['publish', 'munich'], {
      putFiles: (_, files) => {
        last = files.at(-1)?.[0];
      },
    });
    expect(last).toBe('index.html');
  });

  it('publish CASE without a page that is built says how to build it', async () => {
    const { code, err } = await runInProcess(['publish', 'munich'], { readPage: () => undefined });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'the page of quadrille is not built\n  build it: npm run build\n',
    });
  });

  it('publish CASE shows how far it is to who watches', async () => {
    let now = 0;
    const { err } = await runInProcess(['publish', 'munich'], {
      isWatched: true,
      now: () => {
        now += 400;
        return now;
      },
    });
    expect(err).toContain('Judging');
  });
});

/** Everything that a page holds, its packs unpacked. */
function wholeOf(html: string): string {
  const packs = html.matchAll(/id="pack-[^"]*"[^>]*>([^<]+)</g);
  const texts = Array.from(packs, ([, text]) => {
    const bytes = Buffer.from(text!, 'base64');
    return bytes[0] === 0x1f ? gunzipSync(bytes).toString() : bytes.toString();
  });
  return [html, ...texts].join('\n');
}

describe('publish --manuscript', () => {
  const words =
    'That autumn Neville Chamberlain went to Hitler three times within a fortnight, to the dismay of his oldest friends. ' +
    'The agreement of Munich was signed on 31 April 1938 by four weary gentlemen in a hurry (Woodward 1949, 12).';
  let folder: string;
  const put = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'quadrille-manuscript-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const published = (file: string, ...more: string[]) =>
    runInProcess(['publish', 'munich', '--no-rests', '--manuscript', file, ...more]);

  it('ties it, says how much, and has no word of it in any file', async () => {
    const { code, out, written } = await published(put('paper.md', words));
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /1 of the 2 sentences of the manuscript is tied to 1 claim .* No word of it is in the page/,
    );
    const whole = [wholeOf(written[page]!), ...Object.values(written)].join('\n').toLowerCase();
    expect(whole.includes('"is":"sealed"')).toBe(true);
    const each = words.toLowerCase().match(/[\p{L}\p{N}]+/gu)!;
    const known = JSON.stringify(starterWith()).toLowerCase();
    const own = (window: string) => !known.includes(window);
    const windows = each.slice(0, -2).map((_, i) => each.slice(i, i + 3).join(' '));
    expect(windows.filter(own).length).toBeGreaterThan(20);
    expect(windows.filter((window) => own(window) && whole.includes(window))).toEqual([]);
    expect(whole.includes('31 april')).toBe(false);
  }, 90_000);

  it('--with-text has its words, in the page without scripts too', async () => {
    const { out, written } = await published(put('paper.md', words), '--with-text', '--json');
    expect(JSON.parse(out).manuscript).toMatchObject({
      sentences: 2,
      tied: 1,
      claims: 1,
      citations: 1,
      findings: 1,
    });
    expect(written[page]!.replace(/<noscript>/, '')).toContain('to the dismay of his oldest friends');
    expect(wholeOf(written[page]!)).toContain('"is":"text"');
  });

  it('leaves out what the list beside it leaves', async () => {
    const file = put('left.md', words);
    const list = 'ignore:\n  - code: date-impossible\n    words: 31 April\n    reason: so in the source\n';
    const { out } = await runInProcess(['publish', 'munich', '--no-rests', '--manuscript', file, '--json'], {
      readFile: (path) => (path.endsWith('left.lint.yaml') ? list : undefined),
    });
    expect(JSON.parse(out).manuscript).toMatchObject({ findings: 0 });
  });

  it('tells what is wrong with the list beside it', async () => {
    const list = 'ignore:\n  - code: date-imposible\n    words: 31 April\n    reason: so in the source\n';
    const { err } = await runInProcess(
      ['publish', 'munich', '--no-rests', '--manuscript', put('told.md', words)],
      { readFile: (path) => (path.endsWith('told.lint.yaml') ? list : undefined) },
    );
    expect(err).toContain('told.lint.yaml:2');
    expect(err).toContain('date-impossible');
  });

  it.each([
    ['nowhere.docx', undefined, 'is not there'],
    ['empty.txt', ' \n', 'the file is empty'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'the file is a picture (PNG)'],
    ['short.txt', 'It failed.', 'has no sentence that is long enough'],
  ])('%s publishes nothing and says why', async (name, text, message) => {
    const { code, err, written } = await published(text === undefined ? join(folder, name) : put(name, text));
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err.replace(/\s+/g, ' ')).toContain(message);
  });

  it('--with-text without a manuscript says what is missing', async () => {
    const { code, err } = await runInProcess(['publish', 'munich', '--with-text']);
    expect(code).toBe(2);
    expect(err).toContain('name it: --manuscript paper.docx');
  });

  it('shows how far it is with a long one', async () => {
    const long = Array.from(
      { length: 1500 },
      (_, i) => `Paragraph ${i} tells of the year ${1900 + (i % 90)} at length, and of what was said then.`,
    );
    let now = 0;
    const { code, err } = await runInProcess(
      ['publish', 'munich', '--no-rests', '--manuscript', put('long.txt', long.join('\n\n'))],
      { isWatched: true, now: () => (now += 400) },
    );
    expect(code).toBe(0);
    expect(err).toContain('Manuscript');
  }, 60_000);
});
