/** What is wrong with a text that the author wrote, and where: an offset into it. */
export interface TextFault {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  /** What the hint says to write instead of the whole text, the likeliest first. */
  readonly repairs?: readonly string[];
}

/** Letters of a value that a message shows. */
const LONGEST = 40;

/** A value in double quotes, cut where it is long. */
export function excerpt(text: string): string {
  const letters = [...text];
  return `"${letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text}"`;
}
