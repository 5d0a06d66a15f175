import { unzippedEntries, zippedEntries } from '../../manuscript/read/unzip-text.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const texts = new TextDecoder();

/** What every copy with comments says of itself in its archive. */
export const DOCX_COPY = 'Quadrille: a copy with comments and tracked repairs';

/** The parts of a Word file that comments and tracked changes stand in, by what they are; names as the archive has them. */
export interface WordPackage {
  readonly entries: Map<string, Uint8Array | string>;
  readonly document: string;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
}

/** The entries of a Word file. */
export function wordPackage(bytes: Uint8Array): WordPackage {
  const entries = new Map<string, Uint8Array | string>(unzippedEntries(bytes));
  const target =
    /Type="[^"]*\/officeDocument"[^>]*Target="\/?([^"]+)"|Target="\/?([^"]+)"[^>]*Type="[^"]*\/officeDocument"/.exec(
      entryText(entries, '_rels/.rels') ?? '',
    );
  const named = target?.[1] ?? target?.[2] ?? '';
  const document = entries.has(named) ? named : 'word/document.xml';
  const beside = (kind: string) => related(entries, document, kind);
  return { entries, document, footnotes: beside('footnotes'), endnotes: beside('endnotes') };
}

/** An entry as text; undefined when there is none. */
export function entryText(entries: WordPackage['entries'], name: string): string | undefined {
  const entry = entries.get(name);
  return entry === undefined || typeof entry === 'string' ? entry : texts.decode(entry);
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const relationsOf = (name: string): string =>
  `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;

/** The part of a kind that the document points to. */
function related(entries: WordPackage['entries'], document: string, kind: string): string | undefined {
  const relations = entryText(entries, relationsOf(document)) ?? '';
  const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(([tag]) =>
    new RegExp(`Type="[^"]*/${kind}"`).test(tag),
  );
  const target = relation && /Target="([^"]+)"/.exec(relation[0])?.[1];
  if (target === undefined) return undefined;
  const name = target.startsWith('/') ? target.slice(1) : folderOf(document) + target;
  return entries.has(name) ? name : undefined;
}

/** The archive of a Word file with parts in place of its own, and comments added to those it has. */
export function writtenPackage(
  word: WordPackage,
  parts: ReadonlyMap<string, string>,
  comments: readonly string[],
): Uint8Array {
  const { entries, document } = word;
  for (const [name, text] of parts) entries.set(name, text);
  const had = related(entries, document, 'comments');
  const name = had ?? `${folderOf(document)}comments.xml`;
  if (comments.length > 0) {
    const text =
      had === undefined
        ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}"></w:comments>`
        : opened(entryText(entries, had)!);
    entries.set(
      name,
      text.replace(/<\/w:comments>\s*$/, () => `${comments.join('')}</w:comments>`),
    );
    if (had === undefined) addPart(entries, document, name);
  }
  return zippedEntries(entries, DOCX_COPY);
}

/** A list of comments without any may be written as one tag. */
function opened(text: string): string {
  return text.replace(/<w:comments([^>]*)\/>\s*$/, '<w:comments$1></w:comments>');
}

/** Says in the archive what the new part is, and that the document has it. */
function addPart(entries: WordPackage['entries'], document: string, name: string): void {
  const types = entryText(entries, '[Content_Types].xml') ?? '';
  entries.set(
    '[Content_Types].xml',
    types.replace(
      /<\/Types>/,
      () => `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/></Types>`,
    ),
  );
  const at = relationsOf(document);
  const had =
    entryText(entries, at) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const relation = `<Relationship Id="rIdQuadrilleComments" Type="${RELATIONS}/comments" Target="${name.slice(folderOf(document).length)}"/>`;
  entries.set(
    at,
    had
      .replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
      .replace(/<\/Relationships>/, () => `${relation}</Relationships>`),
  );
}

/** The first number that no comment, change or bookmark of a Word file has. */
export function freeNumber({ entries, document, footnotes, endnotes }: WordPackage): number {
  const names = [document, footnotes, endnotes, related(entries, document, 'comments')];
  let last = 0;
  for (const name of names)
    for (const [, id] of (name === undefined ? '' : (entryText(entries, name) ?? '')).matchAll(
      /\sw:id="(\d{1,9})"/g,
    ))
      last = Math.max(last, Number(id));
  return last + 1;
}
