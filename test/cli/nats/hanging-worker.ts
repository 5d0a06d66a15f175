import { serverAddress } from '../../../src/cli/nats/server-address.ts';
import { startWorker } from '../../../src/cli/nats/worker.ts';

/** A worker that takes jobs, never answers, and waits to be killed: `hanging-worker.ts URL PROGRAM SILENT_MS`. */
const [url = '', program = '', silentMs = ''] = process.argv.slice(2);
await startWorker({
  address: serverAddress(url, () => undefined),
  program,
  threads: 1,
  startThread: () => ({
    answer: () => {
      console.log('in hand');
      return new Promise(() => {});
    },
    end: () => {},
  }),
  tell: () => {},
  patience: { silentMs: Number(silentMs), deliveries: 3, withoutWorkersMs: 5000, awayMs: 2000 },
});
