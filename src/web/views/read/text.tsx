import { useState } from 'preact/hooks';
import type { Block, Inline } from '../../../manuscript/argument/argument.ts';
import { safeAddress } from '../../parts/safe-link.tsx';
import { Below } from './evidence.tsx';
import { FigureInText } from './figure-in-text.tsx';
import { Named } from './named.tsx';
import { type Reading, statementsIn } from './reading.ts';
import { Statement } from './statement.tsx';

interface TextProps {
  readonly reading: Reading;
  /** Within a statement, which is a link itself, nothing else is one. */
  readonly isPlain?: boolean;
}

/** Blocks of the text. */
export function Blocks({ blocks, reading }: { blocks: readonly Block[] } & TextProps) {
  return (
    <>
      {blocks.map((block, i) => (
        <BlockOf key={i} block={block} reading={reading} />
      ))}
    </>
  );
}

function BlockOf({ block, reading }: { block: Block } & TextProps) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <>
          <p dir="auto">
            <Words inlines={block.inlines} reading={reading} />
          </p>
          {reading.isNarrow.value && <Below reading={reading} of={statementsIn(block)} />}
        </>
      );
    case 'quotation':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} reading={reading} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, i) => (
        <li key={i}>
          <Blocks blocks={item} reading={reading} />
        </li>
      ));
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'figure':
      return <FigureInText figure={block} reading={reading} />;
  }
}

/** Running text. */
export function Words({ inlines, reading, isPlain = false }: { inlines: readonly Inline[] } & TextProps) {
  return (
    <>
      {inlines.map((inline, i) => (
        <Word key={i} inline={inline} reading={reading} isPlain={isPlain} />
      ))}
    </>
  );
}

function Word({ inline, reading, isPlain }: { inline: Inline } & Required<TextProps>) {
  const within = { reading, isPlain };
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>;
    case 'emphasis':
      return (
        <em>
          <Words inlines={inline.inlines} {...within} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Words inlines={inline.inlines} {...within} />
        </strong>
      );
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'note':
      return isPlain ? null : <Note number={inline.number} reading={reading} />;
    case 'link': {
      const href = inline.url.startsWith('#') ? inline.url : safeAddress(inline.url);
      const words = <Words inlines={inline.inlines} {...within} />;
      return href === undefined || isPlain ? words : <a href={href}>{words}</a>;
    }
    case 'mark':
      if (inline.of === 'claim' && !isPlain)
        return (
          <>
            <Statement mark={inline} reading={reading} />
            {notesIn(inline.words).map((number) => (
              <Note key={number} number={number} reading={reading} />
            ))}
          </>
        );
      return isPlain ? (
        <Words inlines={inline.words} {...within} />
      ) : (
        <Named mark={inline} reading={reading} />
      );
  }
}

/** The calls of footnotes within a statement, which stand behind it. */
function notesIn(inlines: readonly Inline[]): number[] {
  return inlines.flatMap((each) => {
    if (each.kind === 'note') return [each.number];
    return 'inlines' in each ? notesIn(each.inlines) : [];
  });
}

/** A footnote of the author's: its number opens it where it is called; on paper it stands below. */
function Note({ number, reading }: { number: number; reading: Reading }) {
  const [isOpen, open] = useState(false);
  const blocks = reading.argument.notes[number - 1] ?? [];
  return (
    <>
      <sup class="note-call screen-only">
        <button type="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          <span class="unseen">Note </span>
          {number}
        </button>
      </sup>
      <sup class="paper-call">{reading.notes.ofNote.get(number)}</sup>
      {isOpen && (
        <span class="note-words screen-only" role="note">
          {blocks.map((block, i) =>
            block.kind === 'paragraph' ? (
              <span key={i} dir="auto">
                <Words inlines={block.inlines} reading={reading} />{' '}
              </span>
            ) : null,
          )}
        </span>
      )}
    </>
  );
}
