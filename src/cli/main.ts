#!/usr/bin/env node
import { nodeEffects } from './node-effects.ts';
import { runCommand } from './run-command.ts';
import { unwrittenAnswer } from './unwritten-answer.ts';

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (thrown: NodeJS.ErrnoException) => {
    const { code, says } = unwrittenAnswer(thrown);
    // where standard error is full as well, there is nobody to tell
    if (says !== undefined && stream === process.stdout) process.stderr.write(says);
    process.exit(code);
  });

const argv = process.argv.slice(2);
process.exitCode = await runCommand(argv, nodeEffects(argv));
