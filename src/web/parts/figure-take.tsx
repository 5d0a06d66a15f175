import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { csvText } from '../../publish/csv-text.ts';
import type { State } from '../state.ts';
import { Cite } from './cite.tsx';
import { copyPicture } from './copy-picture.ts';
import { Embed } from './embed.tsx';
import { type FigureNotes, figureNotes, type Noted } from './figure-notes.ts';
import type { FigureCell } from './figure-table.tsx';
import { pictureOf } from './picture-of.ts';
import { pngOf } from './png-of.ts';
import { fileName, saveFile } from './save-file.ts';

/** Room that a frame leaves below a figure for what goes with it, and around both, in px. */
const FRAME = 170;

interface TakeProps {
  readonly state: State;
  readonly noted: Noted;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
  readonly drawing: RefObject<HTMLDivElement | null>;
}

/** What takes a figure away, and what came of it. */
export function FigureTake({ state, noted, columns, rows, drawing }: TakeProps) {
  const [said, say] = useState('');
  const { title } = noted;
  const name = fileName(title);
  const picture = (isBare = false) => {
    const notes = figureNotes(state, noted);
    const made = drawing.current ? pictureOf(drawing.current, { notes, isBare }) : undefined;
    if (!made) say('There is no drawing here to take; its table can be saved.');
    return made;
  };
  const saveSvg = () => {
    const made = picture();
    if (!made) return;
    saveFile(`${name}.svg`, new Blob([made.svg], { type: 'image/svg+xml' }));
    say(`Saved as ${name}.svg.`);
  };
  const savePng = () => {
    const made = picture();
    if (!made) return;
    pngOf(made).then(
      (png) => {
        saveFile(`${name}.png`, png);
        say(`Saved as ${name}.png.`);
      },
      () => say('This browser cannot draw it as PNG; SVG works.'),
    );
  };
  const saveTable = () => {
    const table = csvText(columns, rows) + notedCsv(figureNotes(state, noted));
    saveFile(`${name}.csv`, new Blob([table], { type: 'text/csv;charset=utf-8' }));
    say(`Saved as ${name}.csv.`);
  };
  const copy = () => {
    const [whole, bare] = [picture(), picture(true)];
    if (!whole || !bare) return;
    copyPicture({ whole, bare, notes: figureNotes(state, noted) }).then(
      () => say('Copied, picture and caption: paste it into your manuscript.'),
      () =>
        say(
          'This browser does not let a page copy a picture. Save it as PNG, which has its caption in it, and insert that.',
        ),
    );
  };
  const height = () => {
    const caption = drawing.current?.parentElement?.querySelector('figcaption');
    return (caption?.offsetHeight ?? 0) + (drawing.current?.offsetHeight ?? 400) + FRAME;
  };
  return (
    <>
      <p class="saves">
        <span aria-hidden="true">Save as </span>
        <Take label={`Save as SVG: ${title}`} words="SVG" onClick={saveSvg} />
        <Take label={`Save as PNG: ${title}`} words="PNG" onClick={savePng} />
        <Take label={`Save as CSV: ${title}`} words="CSV" onClick={saveTable} />
        <Take label={`Copy for Word: ${title}`} words="Copy for Word" onClick={copy} />
      </p>
      <Cite state={state} figure={noted} />
      <Embed state={state} figure={noted} height={height} />
      <p class="taken" role="status">
        {said}
      </p>
    </>
  );
}

function Take({ label, words, onClick }: { label: string; words: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} aria-label={label}>
      {words}
    </button>
  );
}

/** What goes with a figure, below its table: after an empty row, a cell a line, each with a mark by which a program leaves it out. */
const notedCsv = (notes: FigureNotes): string => {
  const lines = Object.entries(notes).map(([name, words]) => [`# ${name}: ${words}`]);
  return `\n${csvText(lines[0]!, lines.slice(1))}`;
};
