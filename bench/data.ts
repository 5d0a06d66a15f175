import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addFiles } from '../src/dataset/import/add-files.ts';
import { openStore } from '../src/dataset/store/open-store.ts';
import { readRollCalls } from '../src/dataset/tables/read-roll-calls.ts';
import { benchPairMonths } from './pair-months.ts';

/** What it takes to put the published roll calls of the UN into a store, and to read them back as bytes; and coded events by pair and month. */
const data = fileURLToPath(new URL('../../shared/data/', import.meta.url));

async function measured<T>(says: string, work: () => Promise<T>): Promise<T> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const gave = await work();
  const { user, system } = process.cpuUsage(used);
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  console.log(
    `${says.padEnd(52)} ${seconds(performance.now() - begun)} s, ${seconds((user + system) / 1000)} s of CPU`,
  );
  return gave;
}

async function run(): Promise<void> {
  if (!existsSync(data)) {
    console.log('data: skipped, ../shared is absent');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'quadrille-bench-'));
  const store = await openStore(join(folder, 'data.duckdb'), 'write');
  try {
    const files = ['un_votes.csv.gz', 'un_roll_calls.csv'].map((name) => join(data, name));
    const { dataSet } = await measured('import of 943,437 ballots and 6,203 roll calls', () =>
      addFiles(store, { files }),
    );
    await measured('all of them as bytes', () => readRollCalls(store, dataSet));
    await measured('those of one session', () => readRollCalls(store, dataSet, { sessions: [26, 26] }));
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
await benchPairMonths();
