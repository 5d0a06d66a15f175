import { type Draft, isPlaced } from './draft.ts';

/** What is left for a person: what was not surely read, names and instruments that could not be placed, and how to go on. */
export function reviewMarkdown({ title, names, instruments, events, left, claims }: Draft): string {
  const undecided = names.filter(({ kind }) => kind === 'undecided');
  const shared = names.filter(({ isShared }) => isShared);
  const unplaced = instruments.filter((one) => !isPlaced(one));
  const unnamed = events.filter(({ actors }) => actors.length === 0).length;
  const sure = (how: string) => events.filter((event) => event.sure === how).length;
  return `# To be looked at: ${line(title)}

Everything in this folder was drafted from the manuscript. Events and treaties carry the tag \`review\`, actors and places the word in
their note. It is a beginning, not a record.

1. \`events.yaml\`: of ${events.length} events ${sure('surely')} are \`surely-read\`, ${sure('likely')} \`likely-read\`, ${sure('guessed')} \`guessed\`: begin with the last. The
   note ends with how date, \`by\` and \`to\` were found, and with what was not read. ${unnamed} ${unnamed === 1 ? 'names nobody and stands' : 'name nobody and stand'} under \`not-named\`. The
   type is that of the verb: look whether the act was no more, or less. Then the dates below, of which no act was read.
2. \`actors.yaml\`, \`places.yaml\`: take out what is neither, join what is one, and add the names of the list below that belong there.
3. \`instruments.yaml\`: is the date that of the signing, and are these the parties? A signing counts as an event of its own, so that
   the same date need not stand in \`events.yaml\` too.
4. \`sources.json\`: each entry keeps its text as printed. Read each work that is cited \`via\` the manuscript, give its page, and take
   the \`via\` out.
5. \`case.yaml\`: set the period. Say in a table \`coverage\` what the record claims to hold in full; without it, nothing can be found
   absent.
6. \`claims.yaml\` holds the sentences that claim something (${claims.length}), each with the form of a test, commented out. Fill in the tests, then
   run \`quadrille check\` and \`quadrille judge\`.

## Dates of which no act was read

${list(left.map(({ date, sentence, where }) => `${placeWords(where)}${date === undefined ? ', counted from a date that is not known' : `, ${date}`}: ${line(sentence)}`))}

## Names that several states have borne

${list(shared.map(({ id, name, times }) => `${line(name)} (\`${id}\`, ${times} times): say which is meant`))}

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

const placeWords = ({ page, line: at }: { readonly page?: number; readonly line: number }): string =>
  page === undefined ? `line ${at}` : `page ${page}`;

const list = (items: readonly string[]): string =>
  items.length === 0 ? 'None.' : items.map((item) => `- ${item}`).join('\n');

/** A text as one line that Markdown takes for text. */
const line = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/([\\`*_[\]<>#|&])/gu, '\\$1');
