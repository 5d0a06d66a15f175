/** The exit code of a command whose answer could not be written. */
export const UNWRITTEN = 3;

/**
 * How a command ends whose answer could not be written: in silence where the reader stopped reading, as `head` does; else with a line
 * that says why, and a code of its own.
 */
export function unwrittenAnswer({ code, message }: NodeJS.ErrnoException): {
  code: number | undefined;
  says?: string;
} {
  if (code === 'EPIPE') return { code: undefined };
  const reason = code === 'ENOSPC' ? 'no space is left there' : message;
  return {
    code: UNWRITTEN,
    says: `The answer could not be written to standard output: ${reason}. What you see of it is not whole.\n`,
  };
}
