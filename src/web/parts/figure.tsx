import type { ComponentChildren } from 'preact';
import { useContext, useId, useRef } from 'preact/hooks';
import type { State } from '../state.ts';
import '../style/figure.css';
import { FrameFoot } from './embed.tsx';
import { addressOf, figureNotes, type Noted, sourceNotes } from './figure-notes.ts';
import { type FigureCell, FigureTable } from './figure-table.tsx';
import { FigureTake } from './figure-take.tsx';
import { PageState } from './page-state.ts';
import { noteSentences } from './picture-notes.ts';
import { fileName } from './save-file.ts';

export type { FigureCell } from './figure-table.tsx';

export interface FigureProps {
  /** Its word in an address, `blocs`: no two figures of a view have one. Left out, it is made of the title. */
  readonly id?: string;
  /** What it is, in a line; also the name of the files saved. */
  readonly title: string;
  /** What it shows, in a sentence: it stands below the title, and goes with the figure wherever it is taken. */
  readonly caption: string;
  /** What it shows, for those who do not see it, where that takes more than the caption. */
  readonly describes?: string;
  /** The facts that it is drawn from, by their ids, for its line on sources; left out, it is reckoned from the whole record. */
  readonly facts?: readonly string[] | undefined;
  /** The date or time that it shows, in words. */
  readonly shown?: string | undefined;
  /** In how many worlds what it shows was asked, where a first answer is of fewer than the study’s. */
  readonly worlds?: number | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
  /** The drawing: any element with one or more `svg` or `canvas` in it, and its legend; what has the class `off-picture` goes into no picture. */
  readonly children: ComponentChildren;
}

/** A figure with its caption, a text of what it shows, its table, and what takes it away: as SVG, PNG or CSV, for Word, cited, framed by another page. */
export function Figure({ children, describes, id, ...props }: FigureProps) {
  const { title, caption, facts, shown, worlds, columns, rows } = props;
  const state = useContext(PageState);
  const drawing = useRef<HTMLDivElement>(null);
  const own = useId();
  const noted = { id: id ?? fileName(title), title, caption, facts, shown, worlds };
  const isFramed = state?.route.value?.figure === noted.id;
  const says = describes === undefined || describes === caption ? undefined : describes;
  return (
    <figure
      class={isFramed ? 'figure framed' : 'figure'}
      aria-labelledby={`${own}-title`}
      aria-describedby={`${own}-${says ? 'says' : 'caption'}`}
    >
      <figcaption>
        <span id={`${own}-title`} class="figure-title" dir="auto">
          {title}
        </span>
        <span id={`${own}-caption`} class="figure-caption" dir="auto">
          {caption}
        </span>
        {says && (
          <span id={`${own}-says`} class="unseen">
            {says}
          </span>
        )}
      </figcaption>
      <div class="drawing" ref={drawing}>
        {children}
      </div>
      {state && <Source state={state} noted={noted} isFramed={isFramed} />}
      <div class="figure-foot">
        <FigureTable title={title} describes={says ?? caption} columns={columns} rows={rows} />
        {state && <FigureTake {...{ state, noted, columns, rows, drawing }} />}
      </div>
    </figure>
  );
}

/** Where a figure is from: in print, and where another page frames it. */
function Source({ state, noted, isFramed }: { state: State; noted: Noted; isFramed: boolean }) {
  if (isFramed) {
    const { Title, Caption, ...rest } = figureNotes(state, noted);
    return <FrameFoot words={noteSentences(rest)} whole={addressOf(state, {})} />;
  }
  return (
    <p class="figure-source" dir="auto">
      {noteSentences(sourceNotes(state, noted))}
    </p>
  );
}
