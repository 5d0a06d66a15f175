import { jsonText } from '../../publish/json-text.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { programMark } from '../nats/program-mark.ts';
import { natsOption } from '../nats/server-address.ts';
import { startWorker } from '../nats/worker.ts';
import { workersOption } from '../typed-options.ts';
import { WrongCommand } from '../wrong-command.ts';

/** `work`: answers the jobs of others until it is ended, or its server has gone away. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const address = natsOption(input, effects);
  if (!address)
    throw new WrongCommand('work needs a NATS server', 'for example: quadrille work --nats nats://host:4222');
  const threads = workersOption(input, effects);
  const program = programMark();
  const worker = await startWorker({
    ...{ address, program, threads, startThread: effects.startJobThread },
    tell: effects.err,
  });
  const at = `${threads} ${threads === 1 ? 'thread' : 'threads'}`;
  if (input.options.json) effects.out(jsonText({ at: address.shown, program, threads }));
  else effects.out(`Quadrille ${program} works for ${address.shown} on ${at}. Ctrl-C ends it.\n`);
  const why = await Promise.race([worker.ended, effects.untilEnded()]);
  if (why !== undefined) {
    effects.err(`${why}.\n`);
    return 1;
  }
  effects.err('It finishes what it has in hand; Ctrl-C once more ends it at once.\n');
  await worker.end();
  return 0;
}
