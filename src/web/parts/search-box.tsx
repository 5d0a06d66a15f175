import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { State } from '../state.ts';
import '../style/search-box.css';
import { isSearchKeyOn } from './search-key.tsx';

/** What is typed is looked for once it rests so long, in ms. */
const PAUSE = 120;

/** The box in the head of the page: what is typed there is found in the view `search`; `/` leads into it where a reader left that on, Escape back. */
export function SearchBox({ state }: { state: State }) {
  const box = useRef<HTMLInputElement>(null);
  const owed = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cameByTyping = useRef(false);
  const { view, sought = '' } = state.route.value!;
  const asked = useRef(sought);
  const isOpen = view === 'search';
  // at once, not after the next frame: a key pressed as the page comes belongs to it
  useLayoutEffect(() => onSlash(() => box.current?.select()), []);
  // a link, or the way back, says something else than was typed; what was asked from here does not, and the box may be ahead of it by some letters
  useEffect(() => {
    if (!isOpen) cameByTyping.current = false;
    if (!box.current || sought === asked.current) return;
    clearTimeout(owed.current);
    asked.current = sought;
    if (box.current.value.trim() !== sought) box.current.value = sought;
  }, [isOpen, sought]);
  const ask = () => {
    clearTimeout(owed.current);
    const typed = box.current!.value.trim();
    const now = state.route.value!;
    if (now.view === 'search' ? typed === (now.sought ?? '') : typed === '') return;
    if (now.view !== 'search') cameByTyping.current = true;
    asked.current = typed;
    state.go({ view: 'search', sought: typed || undefined }, now.view === 'search' ? 'replace' : 'push');
  };
  const type = () => {
    clearTimeout(owed.current);
    owed.current = setTimeout(ask, PAUSE);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      const first = isOpen ? document.querySelector<HTMLElement>('#main .found a') : null;
      if (first) event.preventDefault();
      if (event.key === 'Enter') ask();
      first?.focus();
    } else if (event.key === 'Escape' && isOpen && cameByTyping.current) {
      event.preventDefault();
      history.back();
    }
  };
  return (
    <search class="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <label>
          <span class="unseen">Search the study</span>
          <input
            ref={box}
            type="search"
            defaultValue={sought}
            placeholder="Search: a name, a year, a word"
            aria-keyshortcuts={isSearchKeyOn.value ? '/' : undefined}
            autocomplete="off"
            spellcheck={false}
            onInput={type}
            onKeyDown={press}
          />
        </label>
        {isSearchKeyOn.value && (
          <span class="key" aria-hidden="true">
            /
          </span>
        )}
      </form>
    </search>
  );
}

/** Does something when `/` is pressed where nobody types, unless the reader turned that off. */
function onSlash(go: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (!isSearchKeyOn.value || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target as HTMLElement;
    if (at.isContentEditable || at.closest('input, textarea, select')) return;
    event.preventDefault();
    go();
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}
