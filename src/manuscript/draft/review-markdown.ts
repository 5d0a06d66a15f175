import { type Draft, isPlaced } from './draft-files.ts';

/** What is left for a person: names and instruments that could not be placed, and how to go on from the draft. */
export function reviewMarkdown({ title, names, instruments, events }: Draft): string {
  const undecided = names.filter(({ kind }) => kind === 'undecided');
  const unplaced = instruments.filter((one) => !isPlaced(one));
  const unnamed = events.filter(({ actors }) => actors.length === 0).length;
  return `# To be looked at: ${line(title)}

Everything in this folder was drafted from the manuscript. Events and treaties carry the tag \`review\`, actors and places the word in
their note. It is a beginning, not a record.

1. \`events.yaml\`: is the date that of the act? The note ends with how \`by\` was found; put right who acted, add towards whom (\`to\`),
   and choose a type in place of \`to-code\`. ${unnamed} of ${events.length} events ${unnamed === 1 ? 'names nobody and stands' : 'name nobody and stand'} under \`not-named\`.
2. \`actors.yaml\`, \`places.yaml\`: take out what is neither, join what is one, and add the names of the list below that belong there.
3. \`instruments.yaml\`: is the date that of the signing, and are these the parties? A signing counts as an event of its own, so that
   the same date need not stand in \`events.yaml\` too.
4. \`sources.json\`: each entry keeps its text as printed. Read each work that is cited \`via\` the manuscript, give its page, and take
   the \`via\` out.
5. \`case.yaml\`: set the period. Say in a table \`coverage\` what the record claims to hold in full; without it, nothing can be found
   absent.
6. Write the claims of the study, each with a test, and run \`quadrille check\` and \`quadrille judge\`.

## Names that the text does not explain

${list(undecided.map(({ name, times }) => `${line(name)} (${times} times)`))}

## Instruments without a date or without parties

${list(
  unplaced.map(({ title: name, date, parties, where, sentence }) =>
    [
      line(name),
      ...(date === undefined ? [] : [date]),
      ...(parties.length === 0 ? [] : [`of ${parties.join(' and ')}`]),
      `${where}: ${line(sentence)}`,
    ].join(', '),
  ),
)}
`;
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? 'None.' : items.map((item) => `- ${item}`).join('\n');

/** A text as one line that Markdown takes for text. */
const line = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/([\\`*_[\]<>#|&])/gu, '\\$1');
