import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ManuscriptBeside, TiedManuscript } from '../../../manuscript/ties/tie.ts';
import { unpacked } from '../../packs.ts';
import type { State } from '../../state.ts';
import '../../style/manuscript.css';
import { Contents } from './contents.tsx';
import { CopyDrop, openedCopy } from './copy-drop.tsx';
import { readTied } from './manuscript-reading.ts';
import { ManuscriptBlocks, ManuscriptNotes } from './manuscript-text.tsx';
import { PassageBeside } from './passage-evidence.tsx';
import { useReading } from './use-reading.ts';

/** What the page holds of the manuscript, once it is unpacked; or why nothing can be. */
const beside = signal<ManuscriptBeside | { readonly failed: string } | undefined>(undefined);

async function unpackBeside(): Promise<void> {
  if (beside.peek()) return;
  beside.value = await unpacked('manuscript').then(
    (text) => JSON.parse(text) as ManuscriptBeside,
    (why: unknown) => ({ failed: why instanceof Error ? why.message : String(why) }),
  );
}

/** The author's own text, each sentence with what it is tied to; where the page has no word of it, the reader's copy. */
export function ManuscriptView({ state }: { state: State }) {
  useEffect(() => void unpackBeside(), []);
  const held = beside.value;
  if (!held) return <p role="status">Opening the manuscript …</p>;
  if ('failed' in held) return <p role="alert">The manuscript could not be opened ({held.failed}).</p>;
  if (held.is === 'text') return <TiedText state={state} tied={held} />;
  return (
    <>
      <CopyDrop sealed={held} study={state.study} />
      {openedCopy.value && <TiedText state={state} tied={openedCopy.value.tied} />}
    </>
  );
}

function TiedText({ state, tied }: { state: State; tied: TiedManuscript }) {
  const reading = useMemo(() => readTied(state, tied), [state, tied]);
  useReading(reading);
  const { section } = state.route.value ?? {};
  useEffect(() => {
    if (section !== undefined) document.getElementById(`section-${section}`)?.scrollIntoView();
  }, [section, tied]);
  const sections = reading.blocks.flatMap(({ section: id, text }) =>
    id === undefined ? [] : [{ id, level: 1, name: text }],
  );
  return (
    <div class="read manuscript">
      <h2 class="unseen">The manuscript</h2>
      <div class="read-head">
        <Contents reading={reading} sections={sections} />
        <p class="quiet screen-only">
          The author’s own words. Behind a sentence stands what the record makes of the claims that it makes;
          a line below words leads to the work that they cite, and a wavy one marks what a copy editor would
          ask. Choose one, or go from one to the next by ← and →.
        </p>
      </div>
      <article class="read-text" aria-label="The manuscript">
        <ManuscriptBlocks reading={reading} />
        <ManuscriptNotes reading={reading} />
      </article>
      {!reading.isNarrow.value && <PassageBeside reading={reading} />}
    </div>
  );
}
