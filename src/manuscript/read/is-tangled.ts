/** How many marks a paragraph may have, how many quotations and lists a line may stand in, and how deep it may be set in. */
const mostMarks = 2000;
const deepestNesting = 50;
const deepestIndent = 200;

/** Marks of lists and quotations, each of which a space parts from what it holds: a rule of hyphens opens nothing. */
const containers = /^(?:[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const rule = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const marks = /[[\]*_`<!&\\]/g;

/** How many quotations and lists a line opens. */
function nesting(line: string): number {
  if (rule.test(line)) return 0;
  const opening = containers.exec(line.slice(0, 2000))?.[0] ?? '';
  return opening.match(/[>*+.)-]/g)?.length ?? 0;
}

/**
 * Whether a Markdown text is marked up so thickly, as no author does it, that its parser would take minutes: the time that it
 * takes grows with the square of the marks in a paragraph and of the depth of nesting.
 */
export function isTangled(text: string): boolean {
  let count = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') count = 0;
    else count += line.match(marks)?.length ?? 0;
    const indent = line.length - line.trimStart().length;
    if (count > mostMarks || indent > deepestIndent || nesting(line) > deepestNesting) return true;
  }
  return false;
}
