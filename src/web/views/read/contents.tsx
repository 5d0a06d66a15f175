import { Go } from '../../parts/go.tsx';
import type { Followed } from './reading.ts';

interface ContentsProps {
  readonly reading: Pick<Followed, 'state' | 'isNarrow'>;
  readonly sections: readonly { readonly id: string; readonly level: number; readonly name: string }[];
}

/** The sections of a text, each with its address. */
export function Contents({ reading: { state, isNarrow }, sections }: ContentsProps) {
  if (sections.length < 2) return null;
  const least = Math.min(...sections.map(({ level }) => level));
  const open = state.route.value?.section;
  const list = (
    <ol>
      {sections.map(({ id, level, name }) => (
        <li key={id} class={`depth-${Math.min(3, level - least)}`} dir="auto">
          <Go state={state} to={{ section: id, claim: undefined, act: undefined }} current={id === open}>
            {name}
          </Go>
        </li>
      ))}
    </ol>
  );
  return (
    <nav class="read-contents" aria-label="Sections">
      {isNarrow.value ? (
        <details>
          <summary>Sections</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}
