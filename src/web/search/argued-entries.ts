import { blocksWithin } from '../../manuscript/argument/blocks-within.ts';
import { lettersOf } from '../../manuscript/argument/marks-in.ts';
import { marksWithin } from '../../manuscript/argument/marks-within.ts';
import type { Entry, Searched } from './entries.ts';

/** What is argued of the record besides claims: rival explanations, what-ifs, and the sections of the argument as prose. */
export function arguedEntries({ rivals = [], scenarios = [], argument }: Searched['data']): Entry[] {
  const none = { cites: [], concerns: [] };
  return [
    ...rivals.map(
      ({ id, says, question, note = '' }): Entry => ({
        ...{ group: 'rival', id, title: says, about: [question], more: [note], keys: [id], ...none },
        traits: ['rival'],
      }),
    ),
    ...scenarios.map(
      ({ id, says, note = '' }): Entry => ({
        ...{ group: 'scenario', id, title: says, about: [], more: [note], keys: [id], ...none },
        traits: ['scenario'],
      }),
    ),
    ...(argument?.sections ?? []).map(sectionEntry),
  ];
}

function sectionEntry({
  id,
  title,
  blocks,
}: NonNullable<Searched['data']['argument']>['sections'][number]): Entry {
  const texts = blocksWithin(blocks).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.inlines];
    return block.kind === 'figure' ? [block.caption] : [];
  });
  const marks = [title, ...texts].flatMap(marksWithin);
  const named = (...kinds: readonly string[]) =>
    marks.filter(({ of }) => kinds.includes(of)).map((mark) => mark.id);
  return {
    ...{ group: 'section', id, title: lettersOf(title) || 'Before the first heading', about: [], keys: [] },
    more: texts.map(lettersOf),
    cites: named('source'),
    concerns: named('actor', 'place'),
    traits: ['section'],
  };
}
