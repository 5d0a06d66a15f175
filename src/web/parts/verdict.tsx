import type { VerdictWord } from '../../argue/judge-report.ts';
import '../style/verdict.css';

/** A verdict as its word in small capitals behind its shape. */
export function Verdict({ word }: { word: VerdictWord }) {
  return (
    <span class={`verdict verdict-${word}`}>
      <VerdictShape word={word} /> <span class="verdict-word">{word}</span>
    </span>
  );
}

/**
 * The shape of a verdict, to be told apart without colour: a disc for what holds, half of one for what is likely, a diamond
 * for what is open, half a square and a square for what is unlikely and fails, a dash for what cannot be tested. Give it
 * `says` where no word stands beside it.
 */
export function VerdictShape({ word, says }: { word: VerdictWord; says?: string | undefined }) {
  return (
    <svg
      class={`verdict-shape verdict-${word}`}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      role="img"
      aria-label={says ?? word}
      aria-hidden={says === undefined}
    >
      {says && <title>{says}</title>}
      <Shape word={word} />
    </svg>
  );
}

function Shape({ word }: { word: VerdictWord }) {
  switch (word) {
    case 'holds':
      return <circle cx="6" cy="6" r="5" class="full" />;
    case 'likely':
      return (
        <>
          <circle cx="6" cy="6" r="4.4" class="outline" />
          <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" class="full" />
        </>
      );
    case 'open':
      return <path d="M6 0.9 11.1 6 6 11.1 0.9 6z" class="outline" />;
    case 'unlikely':
      return (
        <>
          <rect x="1.9" y="1.9" width="8.2" height="8.2" class="outline" />
          <path d="M1.9 1.9h4.1v8.2h-4.1z" class="full" />
        </>
      );
    case 'fails':
      return <rect x="1.4" y="1.4" width="9.2" height="9.2" class="full" />;
    case 'untestable':
      return <path d="M1.5 6h9" class="outline" />;
  }
}
