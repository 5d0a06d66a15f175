import { useRef } from 'preact/hooks';
import type { Problem } from '../../base/problems/problems.ts';
import { problemCount } from '../../publish/check-text.ts';
import { numberInWords } from '../../publish/words/number-words.ts';
import type { Live } from '../live.ts';
import type { CaseState, LiveProgress } from '../live-news.ts';
import '../style/problems.css';

/** So many problems are listed: more would slow the page, and nobody mends more at once. */
const MOST_LISTED = 200;

const WORK: Readonly<Record<LiveProgress['work'], string>> = {
  reading: 'Reading the case',
  claims: 'Judging',
  readings: 'Judging under the other readings',
};

/** What the author of a case sees of it while writing: its problems with their places, how far the judging is, that the page is new. */
export function LivePanel({ live }: { live: Live }) {
  const files = live.files.value;
  return (
    <>
      <Spoken live={live} />
      <aside class="live" aria-label="The case’s files">
        <p class="live-note">{noteOf(live)}</p>
        <Progress live={live} />
        {files.problems.length > 0 && <Problems files={files} />}
      </aside>
    </>
  );
}

function noteOf({ isConnected, updatedAt }: Live): string {
  if (!isConnected.value) return 'The server cannot be heard. The page stays as it is, and looks for it.';
  return updatedAt.value === '' ? '' : `Updated at ${updatedAt.value}`;
}

function summaryOf({ ok, stale, problems }: CaseState): string {
  const shown = stale
    ? ' The page shows the study as it last was sound.'
    : ok
      ? ''
      : ' The page shows what is sound.';
  return `The case has ${problemCount(problems)}.${shown}`;
}

/** The same for who hears the page: in a place of its own that is always there, or a screen reader misses what comes into it. */
function Spoken({ live }: { live: Live }) {
  const wasUnsound = useRef(false);
  const files = live.files.value;
  if (!files.ok) wasUnsound.current = true;
  const again = files.ok && wasUnsound.current && live.isConnected.value ? 'The case is sound again. ' : '';
  return (
    <p class="unseen" role="status">
      {live.isConnected.value && !files.ok ? summaryOf(files) : `${again}${noteOf(live)}`}
    </p>
  );
}

function Progress({ live }: { live: Live }) {
  const progress = live.progress.value;
  if (!progress) return null;
  const { work, done, of } = progress;
  const how = { 'aria-labelledby': 'live-work', ...(of > 0 ? { value: done, max: of } : {}) };
  return (
    <p class="live-progress">
      <span id="live-work">{WORK[work]}</span> <progress {...how} />
      {of > 0 && ` ${numberInWords(done)} of ${numberInWords(of)}`}
    </p>
  );
}

function Problems({ files }: { files: CaseState }) {
  const { ok, problems } = files;
  const errorsFirst = [...problems].sort(
    (a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'),
  );
  return (
    <details class={ok ? 'problems' : 'problems unsound'} open={!ok}>
      <summary>{summaryOf(files)}</summary>
      <ol>
        {errorsFirst.slice(0, MOST_LISTED).map((each) => (
          <Item key={JSON.stringify(each)} {...each} />
        ))}
      </ol>
      {problems.length > MOST_LISTED && (
        <p>The first {MOST_LISTED} are listed; quadrille check lists all of them.</p>
      )}
    </details>
  );
}

function Item({ severity, code, message, hint, file, line, column }: Problem) {
  return (
    <li class={severity}>
      <p class="message" dir="auto">
        <strong>{severity === 'error' ? 'Error' : 'Note'}</strong>{' '}
        {file !== '' && (
          <>
            <code>{`${file}:${line}:${column}`}</code>{' '}
          </>
        )}
        {message}
      </p>
      <p class="hint" dir="auto">
        {hint} <small>[{code}]</small>
      </p>
    </li>
  );
}
