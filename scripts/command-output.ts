import { readCaseFolder } from '../src/cli/case-folder.ts';
import { fileBytes } from '../src/cli/file-bytes.ts';
import { runCommand } from '../src/cli/run-command.ts';

/** What a command prints on a page of 80 columns without colour; nothing is written. Throws when it does not end well. */
export async function commandOutput(argv: readonly string[]): Promise<string> {
  const out: string[] = [];
  const code = await runCommand(argv, {
    out: (text) => void out.push(text),
    err: () => {},
    readFolder: readCaseFolder,
    readFile: () => undefined,
    readBytes: fileBytes,
    writeFile: () => {},
    listFolder: () => [],
    readPage: () => undefined,
    listen: async (_, ports) => ({ port: ports[0] ?? 0, close: async () => {} }),
    untilEnded: async () => {},
    width: 80,
    colour: false,
    errColour: false,
    isWatched: false,
    now: () => 0,
  });
  if (code !== 0) throw new Error(`commandOutput requires a command that ends well: ${argv.join(' ')}`);
  return out.join('').replaceAll('\u00a0', ' ');
}
