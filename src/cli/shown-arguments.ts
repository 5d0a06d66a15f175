import { controlPictures } from '../base/text-width.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * A writer of text that shows the control characters of one's own arguments instead of sending them: a folder's name that came from
 * elsewhere may hold what moves the cursor or sets the title of a terminal.
 */
export function showArguments(
  argv: readonly string[],
  write: (text: string) => void,
): (text: string) => void {
  const parts = new Set(
    argv.flatMap((word) => [word, ...word.split(/[/\\=]/)]).filter((word) => CONTROL.test(word)),
  );
  if (parts.size === 0) return write;
  const longestFirst = [...parts].sort((a, b) => b.length - a.length);
  return (text) =>
    write(longestFirst.reduce((shown, part) => shown.replaceAll(part, controlPictures(part)), text));
}
