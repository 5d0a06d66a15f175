#!/usr/bin/env node
import { nodeEffects } from './node-effects.ts';
import { runCommand } from './run-command.ts';

/** Who reads the answer may stop reading, as `head` does. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'EPIPE') throw thrown;
    process.exit();
  });

const argv = process.argv.slice(2);
process.exitCode = await runCommand(argv, nodeEffects(argv));
