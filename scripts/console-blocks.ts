import { fileURLToPath } from 'node:url';
import { readCaseFolder } from '../src/cli/case-folder.ts';
import type { CaseFile } from '../src/record/files/spec.ts';
import { runInProcess } from '../test/cli/run-in-process.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A fenced block: what opens it, and what stands in it. */
const BLOCK = /^```(.*)\n([\s\S]*?)^```$/gm;

/**
 * A page with what its commands print put in anew, block by block in their order, as a reader would do them one after the other.
 *
 * A block ` ```yaml my-case/events.yaml ` is a file that the reader writes; with `more` after it, it is added to the end of that file; in ` ```diff my-case/events.yaml ` lines
 * with a minus are replaced by those with a plus after them. In
 * ` ```console ` each line that starts with `$ ` is run, and what it prints on both outputs is put below it, after a line that says the exit code where
 * it is not 0. `from="words" lines=9` shows that many lines from the first that has the words; an ellipsis stands for the others. Folders in
 * `cases/` are those of the project; every other lives in memory. Nothing is written to the disk.
 */
export async function fillConsole(page: string): Promise<string> {
  const folders = new Map<string, Map<string, string>>();
  let filled = '';
  let end = 0;
  for (const { 0: whole, 1: info, 2: body, index } of page.matchAll(BLOCK)) {
    const [, language, path, mode] = /^(\w+) ([\w-]+\/\S+)(?: (more))?$/.exec(info!) ?? [];
    const text = info!.startsWith('console') ? await runAll(body!, info!, folders) : body!;
    if (path)
      writeTo(folders, path, (old) =>
        language === 'diff' ? changed(old, body!) : mode ? `${old}\n${body}` : body!,
      );
    filled += `${page.slice(end, index)}\`\`\`${info}\n${text}\`\`\``;
    end = index + whole.length;
  }
  return filled + page.slice(end);
}

type Folders = Map<string, Map<string, string>>;

function writeTo(folders: Folders, path: string, make: (old: string) => string): void {
  const [folder, file] = [path.slice(0, path.indexOf('/')), path.slice(path.indexOf('/') + 1)];
  const files = folders.get(folder) ?? new Map<string, string>();
  files.set(file, make(files.get(file) ?? ''));
  folders.set(folder, files);
}

/** A text with the lines of a diff put in place of those that it takes away. */
function changed(old: string, diff: string): string {
  const [gone, put] = ['-', '+'].map((sign) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n'),
  );
  if (old.split(gone!).length !== 2) throw new Error(`fillConsole requires one place with "${gone}"`);
  return old.replace(gone!, () => put!);
}

async function runAll(body: string, info: string, folders: Folders): Promise<string> {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  const parts: string[] = [];
  for (const command of commands) parts.push(`${command}\n${excerpt(await printed(command, folders), info)}`);
  return parts.join('\n');
}

async function printed(command: string, folders: Folders): Promise<string> {
  const [, line] = /^\$ npx quadrille (.+)$/.exec(command) ?? [];
  if (line === undefined) throw new Error(`fillConsole requires a command of quadrille, not "${command}"`);
  const argv = line.split(' ').map((word) => (word.startsWith('cases/') ? `${root}${word}` : word));
  let text = '';
  const print = (part: string) => {
    text += part;
  };
  const { code } = await runInProcess(argv, {
    out: print,
    err: print,
    readFolder: (path) => {
      const files = folders.get(path.replace(/\/$/, ''));
      return files ? { isCase: true, files: filesOf(files), problems: [] } : readCaseFolder(path);
    },
  });
  const shown = text.replaceAll(root, '').replaceAll('\u00a0', ' ').trimEnd();
  return `${shown}${shown === '' ? '' : '\n'}${code === 0 ? '' : `(exit code ${code})\n`}`;
}

const filesOf = (files: ReadonlyMap<string, string>): CaseFile[] =>
  [...files].map(([path, text]) => ({ path, text }));

/** The lines that a block asks for. */
function excerpt(text: string, info: string): string {
  const [, from] = /\bfrom="([^"]*)"/.exec(info) ?? [];
  const [, count] = /\blines=(\d+)/.exec(info) ?? [];
  if (from === undefined && count === undefined) return text;
  const lines = text.trimEnd().split('\n');
  const start = from === undefined ? 0 : lines.findIndex((line) => line.includes(from));
  if (start < 0) throw new Error(`fillConsole requires a line with "${from}" in what is printed:\n${text}`);
  const end = count === undefined ? lines.length : start + Number(count);
  const shown = lines.slice(start, end);
  return `${start > 0 ? '…\n' : ''}${shown.join('\n').trimEnd()}\n${end < lines.length ? '…\n' : ''}`;
}
