/** Hears, in a sentence, what of a manuscript could not be read or checked. */
export type OnFailure = (note: string) => void;

/**
 * What `make` gives; where it stops at something that it did not expect, what it would give of an empty text, and a note. One part of a
 * manuscript that nobody foresaw must not keep the rest of it from being read.
 */
export function fenced<T>(what: string, make: () => T, otherwise: T, onFailure?: OnFailure): T {
  try {
    return make();
  } catch (cause) {
    const words = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!.slice(0, 160);
    onFailure?.(
      `${what}: stopped at something it did not expect (${words}); all else was looked at. Report it`,
    );
    return otherwise;
  }
}
