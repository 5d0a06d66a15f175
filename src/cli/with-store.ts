import { DataFault } from '../dataset/data-fault.ts';
import { openStore, type Store } from '../dataset/store/open-store.ts';
import { storePath } from '../dataset/store/store-path.ts';
import { checkJson } from '../publish/check-json.ts';
import { problemsText } from '../publish/check-text.ts';
import { jsonText } from '../publish/json-text.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';

/** Works with the store that a command names (`--store`, or the folder of a case), or with the one at hand; closes it, whatever happens. */
export async function withStore<T>(
  { options }: CommandInput,
  caseFolder: string | undefined,
  { userData, here }: Effects,
  purpose: 'read' | 'write',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const path = storePath({
    store: typeof options.store === 'string' ? options.store : undefined,
    caseFolder,
    here,
    userData,
  });
  const store = await openStore(path, purpose);
  try {
    return await work(store);
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
