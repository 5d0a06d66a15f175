import type { ReadSpecs, RowSpec, SpecEntry, SpecValue } from './files/spec.ts';

/** Fields of a row in which notes of the same author stand too. */
const notedWithin: readonly string[] = ['provisions', 'secondWitness', 'changes', 'otherwise', 'row'];
/** What programs for references call a note, within the rest that they export. */
const notesOfLibrary: readonly string[] = ['annote', 'annotation', 'note'];

/**
 * A case as its readers are to have it: without the notes that its author did not mark for them. A note is marked by its row, `noteFor: readers`, or
 * with all of its table in `case`, `notesForReaders: [claims]`; what a row says of itself goes before what is said of its table. All else is as it was.
 */
export function withoutPrivateNotes<R extends Pick<ReadSpecs, 'specs'>>(read: R): R {
  const marked = markedTables(read.specs);
  return {
    ...read,
    specs: read.specs.map((spec) => (isForReaders(spec, marked) ? spec : withoutNotes(spec))),
  };
}

function markedTables(specs: readonly RowSpec[]): ReadonlySet<string> {
  const fields = specs.find(({ table }) => table === 'case')?.fields ?? [];
  return new Set(textsOf(fields.find(({ key }) => key === 'notesForReaders')?.value));
}

function isForReaders({ table, fields }: RowSpec, marked: ReadonlySet<string>): boolean {
  const [own] = textsOf(fields.find(({ key }) => key === 'noteFor')?.value);
  return own ? own === 'readers' : marked.has(table);
}

function textsOf(value: SpecValue | undefined): string[] {
  if (value?.kind === 'list') return value.items.flatMap(textsOf);
  return value?.kind === 'scalar' && value.text.trim() !== '' ? [value.text.trim()] : [];
}

function withoutNotes(spec: RowSpec): RowSpec {
  return { ...spec, fields: without(spec.fields, spec.table === 'sources') };
}

function without(entries: readonly SpecEntry[], isSource: boolean): SpecEntry[] {
  return entries
    .filter(({ key }) => key !== 'note')
    .map((entry) => {
      if (isSource && entry.key === 'custom' && entry.value.kind === 'mapping') {
        const kept = entry.value.entries.filter(({ key }) => !notesOfLibrary.includes(key));
        return { ...entry, value: { ...entry.value, entries: kept } };
      }
      return notedWithin.includes(entry.key) ? { ...entry, value: within(entry.value) } : entry;
    });
}

function within(value: SpecValue): SpecValue {
  if (value.kind === 'list') return { ...value, items: value.items.map(within) };
  return value.kind === 'mapping' ? { ...value, entries: without(value.entries, false) } : value;
}
