import { lettersOf } from '../../../manuscript/argument/marks-in.ts';
import { Go } from '../../parts/go.tsx';
import type { Reading } from './reading.ts';

/** The sections of the text, each with its address. */
export function Contents({ reading: { state, argument, isNarrow } }: { reading: Reading }) {
  const sections = argument.sections.filter(({ level }) => level > 0);
  if (sections.length < 2) return null;
  const least = Math.min(...sections.map(({ level }) => level));
  const open = state.route.value?.section;
  const list = (
    <ol>
      {sections.map(({ id, level, title }) => (
        <li key={id} class={`depth-${Math.min(3, level - least)}`} dir="auto">
          <Go state={state} to={{ section: id, claim: undefined }} current={id === open}>
            {lettersOf(title)}
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
