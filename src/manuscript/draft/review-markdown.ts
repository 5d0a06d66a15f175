import type { Draft } from './draft-case.ts';
import type { InstrumentCandidate } from './instrument-candidates.ts';

/** What is left for a person: names and instruments that could not be placed, and how to go on from the draft. */
export function reviewMarkdown(
  { title, names, instruments, events }: Draft,
  placed: readonly InstrumentCandidate[],
): string {
  const undecided = names.filter(({ kind }) => kind === 'undecided');
  const unplaced = instruments.filter((one) => !placed.includes(one));
  const unnamed = events.filter(({ actors }) => actors.length === 0).length;
  return `# To be looked at: ${line(title)}

Everything in this folder was drafted from the manuscript and carries the tag \`review\`. It is a beginning, not a record.

1. Go through \`events.yaml\`: is the date that of the act? Who acted (\`by\`), towards whom (\`to\`)? Choose a type in place of \`to-code\`.
   ${unnamed} of ${events.length} events name no actor of theirs and stand under \`not-named\`.
2. Read each work that is cited \`via\` the manuscript, give its page, and take the \`via\` out.
3. Say in \`coverage\` what the record claims to hold in full; without it, nothing can be found absent.
4. Write the claims of the study, each with a test (docs/claims.md), and run \`quadrille check\` and \`quadrille judge\`.

## Names that the text does not explain

${list(undecided.map(({ name, times }) => `${line(name)} (${times} times)`))}

## Instruments without a date or without parties

${list(unplaced.map(({ title: name, date, where, sentence }) => `${line(name)}${date === undefined ? '' : `, ${date}`}, ${where}: ${line(sentence)}`))}
`;
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? 'None.' : items.map((item) => `- ${item}`).join('\n');

/** A text as one line that Markdown takes for text. */
const line = (text: string): string => text.replace(/\s+/gu, ' ').replace(/([\\`*_[\]<>#|])/gu, '\\$1');
