import { problemCount } from '../../publish/check-text.ts';
import { numberInWords } from '../../publish/words/number-words.ts';
import type { Live } from '../live.ts';
import type { CaseState } from '../live-news.ts';
import '../style/problems.css';

/** What the author of a case sees of it while writing: its problems with their places, how far the judging is, that the page is new. */
export function LivePanel({ live }: { live: Live }) {
  const files = live.files.value;
  return (
    <aside class="live" aria-label="The case’s files">
      <p class="live-note" role="status">
        {noteOf(live)}
      </p>
      <Progress live={live} />
      {files.problems.length > 0 && <Problems files={files} />}
    </aside>
  );
}

function noteOf({ isConnected, updatedAt }: Live): string {
  if (!isConnected.value) return 'The server cannot be heard. The page stays as it is, and looks for it.';
  return updatedAt.value === '' ? '' : `Updated at ${updatedAt.value}`;
}

function Progress({ live }: { live: Live }) {
  const progress = live.progress.value;
  if (!progress) return null;
  const { done, of } = progress;
  return (
    <p class="live-progress">
      <label>
        Judging <progress value={done} max={of} /> {numberInWords(done)} of {numberInWords(of)}
      </label>
    </p>
  );
}

function Problems({ files: { ok, stale, problems } }: { files: CaseState }) {
  const shown = stale
    ? ' The page shows the study as it last was sound.'
    : ok
      ? ''
      : ' The page shows what is sound.';
  const errorsFirst = [...problems].sort(
    (a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'),
  );
  return (
    <details class={ok ? 'problems' : 'problems unsound'} open={!ok}>
      <summary>
        The case has {problemCount(problems)}.{shown}
      </summary>
      <ol>
        {errorsFirst.map(({ severity, code, message, hint, file, line, column }) => (
          <li key={`${file}:${line}:${column}:${code}:${message}`} class={severity}>
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
        ))}
      </ol>
    </details>
  );
}
