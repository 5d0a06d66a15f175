import { own } from '../base/own.ts';
import type { Argument, Block, Inline, MarkKind } from '../manuscript/argument/argument.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { sourceNames } from '../record/source-names.ts';
import { factTitle } from '../system/fact-title.ts';
import { buildSystem, type Fact } from '../system/facts.ts';

/** An argument whose every mark has words: the author's, or as the case names what it is of. */
export function namedArgument({ sections, notes }: Argument, record: CaseRecord): Argument {
  const names = namesOf(record);
  const inlines = (some: readonly Inline[]): Inline[] =>
    some.map((each): Inline => {
      if (each.kind === 'mark') {
        if (each.words.length > 0) return { ...each, words: inlines(each.words) };
        return { ...each, words: [{ kind: 'text', text: names[each.of](each.id) }] };
      }
      return 'inlines' in each ? { ...each, inlines: inlines(each.inlines) } : each;
    });
  const blocks = (some: readonly Block[]): Block[] =>
    some.map((each): Block => {
      switch (each.kind) {
        case 'paragraph':
          return { ...each, inlines: inlines(each.inlines) };
        case 'list':
          return { ...each, items: each.items.map(blocks) };
        case 'quotation':
          return { ...each, blocks: blocks(each.blocks) };
        case 'figure':
          return { ...each, caption: inlines(each.caption) };
        default:
          return each;
      }
    });
  return {
    sections: sections.map((each) => ({ ...each, title: inlines(each.title), blocks: blocks(each.blocks) })),
    notes: notes.map(blocks),
  };
}

/** How each kind of mark is named where its author gave it no words. */
function namesOf(record: CaseRecord): Readonly<Record<MarkKind, (id: string) => string>> {
  const sources = sourceNames(record);
  let facts: ReadonlyMap<string, Fact> | undefined;
  const factOf = (id: string) => {
    facts ??= new Map(
      Object.values(buildSystem(record).tables)
        .flat()
        .map((fact) => [fact.id, fact]),
    );
    return facts.get(id);
  };
  const field = (name: 'name' | 'says') => (id: string) => {
    const value = own((record.byId.get(id)?.row ?? {}) as Readonly<Record<string, unknown>>, name);
    return typeof value === 'string' ? value : id;
  };
  return {
    claim: field('says'),
    rival: field('says'),
    actor: field('name'),
    place: field('name'),
    source: (id) => sources.get(id) ?? id,
    act: (id) => {
      const fact = factOf(id);
      return fact ? factTitle(record, fact) : id;
    },
  };
}
