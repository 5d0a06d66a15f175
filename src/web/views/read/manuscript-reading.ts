import type { TiedManuscript } from '../../../manuscript/ties/tie.ts';
import { type CutBlock, cutManuscript, type Passage } from '../../../publish/manuscript-passages.ts';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import type { State } from '../../state.ts';
import { type Followed, follow } from './reading.ts';

/** A manuscript that is being read: its passages are what one goes along. */
export interface ManuscriptReading extends Followed {
  readonly blocks: readonly CutBlock[];
  readonly passages: readonly Passage[];
  readonly facts: ReadonlyMap<string, StudyFact>;
  readonly sources: ReadonlyMap<string, StudyData['sources'][number]>;
}

/** Begins to read a manuscript. */
export function readTied(state: State, tied: TiedManuscript): ManuscriptReading {
  const { data } = state.study;
  const { blocks, passages } = cutManuscript(tied);
  return {
    ...follow(
      state,
      passages.map(({ claims, facts }) => [...claims, ...facts].map(({ id }) => id)),
    ),
    blocks,
    passages,
    facts: new Map(data.facts.map((fact) => [fact.id, fact])),
    sources: new Map(data.sources.map((source) => [source.id, source])),
  };
}
