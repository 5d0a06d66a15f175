import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCaseFolder } from '../../src/cli/case-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quadrille-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array = 'x'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const read = () => readCaseFolder(folder);
const paths = () => read().files.map(({ path }) => path);
const codes = () => read().problems.map(({ code }) => code);

describe('readCaseFolder', () => {
  it('readCaseFolder(folder) reads the files of a case, in folders too, by code point', () => {
    for (const path of ['case.yaml', 'b/votes.csv', 'b/B.YML', 'a.bib', 'z.ris', 'sources.json', '史.yaml'])
      write(path);
    expect(paths()).toEqual([
      'a.bib',
      'b/B.YML',
      'b/votes.csv',
      'case.yaml',
      'sources.json',
      'z.ris',
      '史.yaml',
    ]);
    expect(codes()).toEqual([]);
  });

  it('readCaseFolder(folder) leaves alone what is not of a case', () => {
    for (const path of [
      'case.yaml',
      'notes.md',
      'paper.docx',
      '.git/x.yaml',
      '.hidden.yaml',
      'node_modules/y.json',
      'yaml',
    ])
      write(path);
    expect(paths()).toEqual(['case.yaml']);
  });

  it('readCaseFolder(folder) reads the argument as prose, and no other Markdown', () => {
    for (const path of [
      'case.yaml',
      'argument.md',
      'argument/2-clash.md',
      'argument/drafts/old.md',
      'west/argument.md',
      'README.md',
    ])
      write(path);
    expect(paths()).toEqual(['argument/2-clash.md', 'argument.md', 'case.yaml']);
  });

  it('readCaseFolder(folder) takes a byte order mark away', () => {
    write('case.yaml', '\ufeffcase:\n');
    expect(read().files[0]?.text).toBe('case:\n');
  });

  it('readCaseFolder(a file that is not UTF-8) names the byte and its place, and reads the rest', () => {
    write('case.yaml', 'case:\n');
    write('events.csv', Buffer.from('id,title\nclash,Zwischenfall in Köln\n', 'latin1'));
    expect(paths()).toEqual(['case.yaml']);
    expect(read().problems).toEqual([
      {
        severity: 'error',
        code: 'file-encoding',
        message: 'the file is not UTF-8: the byte at offset 32 belongs to no letter',
        hint: expect.stringContaining('it looks like Windows-1252'),
        file: 'events.csv',
        line: 2,
        column: 24,
      },
    ]);
  });

  it('readCaseFolder(a bibliography that is not UTF-8) reads it as what it looks like, and says so', () => {
    write('case.yaml', 'case:\n');
    write('old.bib', Buffer.from('@book{a, author = {Müller, Hans}, title = {Köln}}\n', 'latin1'));
    expect(read().files.find(({ path }) => path === 'old.bib')?.text).toContain('Müller, Hans');
    expect(read().problems).toMatchObject([
      { severity: 'note', code: 'file-encoding-read', file: 'old.bib', line: 1, column: 21 },
    ]);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffcase:\n', 'utf16le'), 1, 1],
    ['UTF-16', Buffer.from('case:\n', 'utf16le'), 1, 1],
    [
      'Windows-1251',
      Buffer.from([0x63, 0x3a, 0x20, 0xd1, 0xee, 0xe2, 0xe5, 0xf2, 0xf1, 0xea, 0xe8, 0xe9]),
      1,
      4,
    ],
    ['Windows-1252', Buffer.from([0x41, 0xe9]), 1, 2],
    ['Windows-1252', Buffer.concat([Buffer.from('珍宝\nß'), Buffer.from([0xff])]), 2, 2],
  ])('readCaseFolder(%s) guesses the encoding', (guess, bytes, line, column) => {
    write('case.yaml', bytes);
    const [problem] = read().problems;
    expect(problem).toMatchObject({ code: 'file-encoding', line, column });
    expect(problem?.hint).toContain(guess);
  });

  it('readCaseFolder(a file of 200 MB) refuses it unread, and reads the rest', () => {
    write('case.yaml');
    write('ballots.csv');
    truncateSync(join(folder, 'ballots.csv'), 200e6);
    const before = process.memoryUsage().rss;
    expect(paths()).toEqual(['case.yaml']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
    expect(read().problems[0]).toMatchObject({
      code: 'file-large',
      file: 'ballots.csv',
      message: expect.stringContaining('200 MB'),
    });
  });

  it('readCaseFolder(links) follows them once, and survives circles', () => {
    write('case.yaml');
    write('more/events.yaml');
    symlinkSync('..', join(folder, 'more/up'));
    symlinkSync('events.yaml', join(folder, 'more/same.yaml'));
    symlinkSync('nowhere.yaml', join(folder, 'lost.yaml'));
    symlinkSync('self.yaml', join(folder, 'self.yaml'));
    expect(paths()).toEqual(['case.yaml', 'more/events.yaml']);
    expect(codes().sort()).toEqual(['file-link', 'file-unreadable', 'file-unreadable']);
  });

  it('readCaseFolder(an empty folder) says what to do', () => {
    expect(read()).toMatchObject({ isCase: true, files: [], problems: [{ code: 'folder-empty' }] });
  });

  it('readCaseFolder(no folder) guesses the one beside it', () => {
    mkdirSync(join(folder, 'munich-1938'));
    const { isCase, problems } = readCaseFolder(join(folder, 'munich-1983x'));
    expect(isCase).toBe(false);
    expect(problems[0]).toMatchObject({
      code: 'folder-missing',
      hint: `did you mean "${join(folder, 'munich-1938')}"?`,
    });
    expect(readCaseFolder(join(folder, 'a', 'b', 'c')).problems[0]?.code).toBe('folder-missing');
    expect(readCaseFolder('').problems[0]?.code).toBe('folder-missing');
  });

  it('readCaseFolder(a file) names its folder', () => {
    write('case.yaml');
    expect(readCaseFolder(join(folder, 'case.yaml'))).toMatchObject({
      isCase: false,
      problems: [{ code: 'folder-is-file' }],
    });
  });

  it('readCaseFolder(a folder of cases) names them', () => {
    write('one/case.yaml');
    write('two/case.yml');
    const { isCase, problems } = read();
    expect(isCase).toBe(false);
    expect(problems[0]?.hint).toContain(join(folder, 'two'));
  });

  it('readCaseFolder(a folder with too much in it) stops', { timeout: 60_000 }, () => {
    write('case.yaml');
    mkdirSync(join(folder, 'photos'));
    for (let i = 0; i < 20_001; i++) writeFileSync(join(folder, 'photos', `${i}.jpg`), '');
    expect(codes()).toEqual(['folder-large']);
  });

  it.skipIf(process.getuid?.() === 0)(
    'readCaseFolder(what may not be read) says so (skipped for root)',
    () => {
      write('case.yaml');
      write('locked.yaml');
      write('locked/x.yaml');
      chmodSync(join(folder, 'locked.yaml'), 0);
      chmodSync(join(folder, 'locked'), 0);
      expect(codes().sort()).toEqual(['file-unreadable', 'folder-unreadable']);
      chmodSync(join(folder, 'locked'), 0o700);
    },
  );
});
