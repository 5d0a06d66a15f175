import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The longest that a worker waits for what another makes. */
const MOST_MS = 10 * 60_000;

const asked = new Map<string, Promise<string>>();

/**
 * Makes what many test files read once in a run of tests: by the worker that asks first, in a folder of its own, which is empty,
 * while the others wait. Gives the folder. Where it cannot be made every test that asks fails, with the reason.
 */
export function onceARun(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const known = asked.get(name) ?? makeOrWait(name, make);
  asked.set(name, known);
  return known;
}

async function makeOrWait(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const run = process.env.QUADRILLE_RUN_FOLDER;
  if (run === undefined) throw new Error('onceARun requires the folder that test/run-folder.ts makes');
  const place = join(run, name);
  const [folder, made, failed] = [join(place, 'it'), join(place, 'made'), join(place, 'failed')];
  if (isFirst(place))
    try {
      mkdirSync(folder);
      await make(folder);
      writeFileSync(made, '');
    } catch (error) {
      writeFileSync(failed, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  const until = Date.now() + MOST_MS;
  while (!existsSync(made)) {
    if (existsSync(failed))
      throw new Error(`onceARun could not make "${name}" for the tests: ${readFileSync(failed, 'utf8')}`);
    if (Date.now() > until) throw new Error(`onceARun requires "${name}" within ${MOST_MS / 60_000} minutes`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return folder;
}

/** Whether this worker is the first to make a folder: of several that try, the system lets one. */
function isFirst(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
