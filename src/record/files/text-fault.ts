/** What is wrong with a text that the author wrote, and where: an offset into it. */
export interface TextFault {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** Letters of a value that a message shows. */
const LONGEST = 40;

/** A value in double quotes, cut where it is long. */
export function excerpt(text: string): string {
  const letters = [...text];
  return `"${letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text}"`;
}
