import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OpenedManuscript } from '../../../manuscript/ties/open-sealed.ts';
import type { SealedManuscript } from '../../../manuscript/ties/seal-manuscript.ts';
import type { Tie, TiedManuscript } from '../../../manuscript/ties/tie.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import { unpackMade } from '../../packs.ts';
import type { State } from '../../state.ts';
import type { openCopy } from './open-copy.ts';

/** The copy that the reader brought, kept while the page is open and nowhere else. */
export const openedCopy = signal<
  { readonly name: string; readonly tied: TiedManuscript; readonly opened: OpenedManuscript } | undefined
>(undefined);

const told = signal<{ readonly is: 'reading' | 'refused'; readonly says: string } | undefined>(undefined);

async function bring(file: File, sealed: SealedManuscript): Promise<void> {
  told.value = { is: 'reading', says: `Reading ${file.name} …` };
  const refuse = (says: string) => {
    told.value = { is: 'refused', says };
  };
  try {
    const copy = (await unpackMade('copy')) as { readonly openCopy: typeof openCopy };
    const read = await copy.openCopy(sealed, file);
    if (!read.ok) return refuse(`${file.name} was not taken: ${read.says}`);
    const { blocks, opened } = read;
    openedCopy.value = { name: file.name, tied: { blocks, ties: opened.ties }, opened };
    told.value = undefined;
  } catch (why) {
    refuse(`${file.name} could not be read (${why instanceof Error ? why.message : String(why)}).`);
  }
}

interface CopyDropProps {
  readonly sealed: SealedManuscript;
  readonly study: State['study'];
}

/** Where a reader brings a copy of the manuscript: by dropping it on the page, or by choosing the file. */
export function CopyDrop({ sealed, study }: CopyDropProps) {
  useEffect(() => {
    // a text that is dragged, into the search box perhaps, is none of our business
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files');
    const over = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      over(event);
      const file = event.dataTransfer?.files[0];
      if (file) void bring(file, sealed);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [sealed]);
  const copy = openedCopy.value;
  return (
    <section class="copy-drop screen-only" aria-labelledby="copy-title">
      <h2 id="copy-title">{copy ? 'Your copy of the manuscript' : 'Bring your copy of the manuscript'}</h2>
      <p>
        The author keeps its text back: this page has no word of it, only fingerprints of its{' '}
        {countOf(sealed.sentences.length, 'sentence')}. Drop your copy anywhere on this page, or choose it. It
        is read and matched here, in your browser; nothing is sent, and nothing of it is kept when you close
        the page.
      </p>
      <p>
        <label>
          Word (.docx), Markdown, plain text or TeX, but no PDF:{' '}
          <input
            type="file"
            accept=".docx,.md,.markdown,.txt,.tex"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void bring(file, sealed);
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p role="status">
        {told.value?.is === 'reading'
          ? told.value.says
          : copy &&
            `Of ${countOf(copy.opened.of, 'sentence')} ${copy.opened.found} were found in ${copy.name}.`}
      </p>
      {told.value?.is === 'refused' && <p role="alert">{told.value.says}</p>}
      {copy && copy.opened.lost.length > 0 && <Lost ties={copy.opened.lost} of={study} />}
    </section>
  );
}

/** What has no place in the copy: it is another version. */
function Lost({ ties, of: { data, report } }: { ties: readonly Tie[]; of: State['study'] }) {
  const names = (kind: Tie['is'], nameOf: (id: string) => string) => [
    ...new Set(
      ties.flatMap((tie) => (tie.is === kind ? nameOf(tie.is === 'finding' ? tie.says : tie.id) : [])),
    ),
  ];
  const kinds = [
    {
      name: 'Claims',
      items: names('claim', (id) => report.claims.find((claim) => claim.id === id)?.says ?? id),
    },
    { name: 'Facts', items: names('fact', (id) => data.facts.find((fact) => fact.id === id)?.title ?? id) },
    {
      name: 'Citations',
      items: names('source', (id) => data.sources.find((source) => source.id === id)?.short ?? id),
    },
    { name: 'Findings', items: names('finding', (says) => says) },
  ].filter(({ items }) => items.length > 0);
  return (
    <details>
      <summary>
        {countOf(ties.length, 'mark')} {ties.length === 1 ? 'has' : 'have'} no place in it: it is another
        version of the text.
      </summary>
      <dl>
        {kinds.map(({ name, items }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{listInWords(items)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
