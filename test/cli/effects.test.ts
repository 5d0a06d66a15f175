import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaseFolder } from '../../src/cli/case-folder.ts';
import { nodeEffects } from '../../src/cli/node-effects.ts';
import { showArguments } from '../../src/cli/shown-arguments.ts';
import { UNWRITTEN, unwrittenAnswer } from '../../src/cli/unwritten-answer.ts';
import { runInProcess } from './run-in-process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quadrille-effects-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { listen, putFiles, realPath } = nodeEffects([]);

/** Whether this machine has an address. */
const has = (address: string) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(0, address, () => server.close(() => resolve(true)));
  });

describe('the effects of a real run', () => {
  it.each([
    ['127.0.0.1', ['127.0.0.1'], ['[::1]']],
    ['::1', ['[::1]'], ['127.0.0.1']],
    ['localhost', ['127.0.0.1', '[::1]'], []],
  ] as const)('listen at %s answers there, and nowhere else', async (name, there, elsewhere) => {
    if (!(await has('::1'))) return;
    const listening = await listen(() => new Response('here'), [0], name);
    const ask = (host: string) => fetch(`http://${host}:${listening?.port}/`).then((r) => r.text());
    try {
      for (const host of there) expect(await ask(host)).toBe('here');
      for (const host of elsewhere) await expect(ask(host)).rejects.toThrow();
    } finally {
      await listening?.close();
    }
  });

  it('publish refuses a folder that a link leads to in the case', async () => {
    const case_ = join(folder, 'case');
    mkdirSync(case_);
    symlinkSync(case_, join(folder, 'link'));
    const { code, err } = await runInProcess(['publish', case_, '--out', join(folder, 'link', 'site')], {
      realPath,
    });
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining('lies in the case')]);
  });

  it('init on a disk that fills up leaves nothing behind', async () => {
    const full: typeof putFiles = (to, files) =>
      putFiles(to, [...files.slice(0, -1), [`${'x'.repeat(300)}/too-long`, '']]);
    const { code } = await runInProcess(['init', join(folder, 'deep', 'mine')], { putFiles: full });
    expect(code).toBe(2);
    expect(readdirSync(folder)).not.toContain('deep');
  });

  it('a pipe that is named like a file of the case is told, and not waited for', () => {
    const with_ = join(folder, 'pipe');
    mkdirSync(with_);
    writeFileSync(join(with_, 'case.yaml'), 'case: { id: c, title: C, period: 1950/1951 }\n');
    execFileSync('mkfifo', [join(with_, 'events.csv')]);
    expect(readCaseFolder(with_).problems).toMatchObject([
      {
        code: 'file-unreadable',
        file: 'events.csv',
        message: 'the file cannot be read: it is a pipe, which may never end',
      },
    ]);
  });
});

describe('publish --out FOLDER', () => {
  it.each([
    ['an empty page', ''],
    [
      'a page of the author’s that quotes the mark',
      `<html>${'x'.repeat(3000)}<meta name="generator" content="Quadrille">`,
    ],
    ['a page of another program', '<!doctype html><html></html>'],
  ])('leaves %s as it is', async (_, page) => {
    const { code, written } = await runInProcess(['publish', 'munich', '--out', 'there'], {
      listFolder: () => ['index.html'],
      readFile: () => page,
    });
    expect([code, written]).toEqual([2, {}]);
  });
});

describe('unwrittenAnswer(error)', () => {
  it('ends in silence for a reader that stopped, and with a line and a code of its own for a full disk', () => {
    const error = (code: string) => Object.assign(new Error('m'), { code });
    expect(unwrittenAnswer(error('EPIPE'))).toEqual({ code: undefined });
    expect(unwrittenAnswer(error('ENOSPC'))).toEqual({
      code: UNWRITTEN,
      says: 'The answer could not be written to standard output: no space is left there. What you see of it is not whole.\n',
    });
  });
});

describe('showArguments(argv, write)', () => {
  it('shows what would steer a terminal in one’s own arguments, and leaves colours', () => {
    const told: string[] = [];
    const write = showArguments(['check', 'a\u001b]0;title\u0007/b', '--claim=x\u001b[2J'], (text) =>
      told.push(text),
    );
    write('\u001b[1mcheck\u001b[22m a\u001b]0;title\u0007/b/site x\u001b[2J\n');
    expect(told).toEqual(['\u001b[1mcheck\u001b[22m a␛]0;title␇/b/site x␛[2J\n']);
  });

  it('quadrille check FOLDER does not send what is in the folder’s name', async () => {
    const { out, err } = await runInProcess(['check', 'no\u001b[2Jwhere', '--json']);
    expect(out + err).not.toContain('\u001b[2J');
  });
});
