import { DataFault } from '../dataset/data-fault.ts';
import { openStore, type Store, storeFault } from '../dataset/store/open-store.ts';
import { storePath } from '../dataset/store/store-path.ts';
import { checkJson } from '../publish/check-json.ts';
import { problemsText } from '../publish/check-text.ts';
import { jsonText } from '../publish/json-text.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/** The path of the store that a command names, or of the one at hand. */
export function storeOf(
  { options }: CommandInput,
  caseFolder: string | undefined,
  { here, userData }: Effects,
): string {
  const store = typeof options.store === 'string' ? options.store : undefined;
  return storePath({ store, caseFolder, here, userData });
}

/** The folder that `--case` names. */
export const caseOption = ({ options }: CommandInput): string | undefined =>
  typeof options.case === 'string' ? options.case : undefined;

/** Whether there is a store under a path. */
export function isStoreThere(path: string, { readBytes }: Effects): boolean {
  const had = readBytes(path, 0);
  return had.ok || had.says !== 'is not there';
}

/** Works with the store that a command names (`--store`, or the folder of a case), or with the one at hand; closes it, whatever happens. */
export async function withStore<T>(
  input: CommandInput,
  caseFolder: string | undefined,
  effects: Effects,
  purpose: 'read' | 'write',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(storeOf(input, caseFolder, effects), purpose);
  try {
    return await work(store);
  } catch (thrown) {
    // damage may lie behind what was read when the store was opened
    throw thrown instanceof WrongCommand ? thrown : storeFault(store.path, thrown);
  } finally {
    store.close();
  }
}

/** Runs what works with data; a fault of file or store is told, and ends the command with 1. */
export async function orDataFault(
  { options }: CommandInput,
  effects: Effects,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof DataFault)) throw thrown;
    if (options.json) effects.out(jsonText(checkJson([thrown.problem])));
    else effects.err(problemsText([thrown.problem], '', { width: effects.width, colour: effects.errColour }));
    return 1;
  }
}
