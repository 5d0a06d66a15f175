import { signal } from '@preact/signals';

/** The name under which a reader's browser keeps what they chose. */
const KEPT = 'quadrille-search-key';

/** Whether the key `/` leads to the search. A reader can turn it off: who speaks to a computer, or types with one switch, may press it without meaning to (WCAG 2.1.4). */
export const isSearchKeyOn = signal(kept() !== 'off');

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    // a browser may let pages keep nothing: then the choice is for this visit
    return null;
  }
}

function choose(isOn: boolean): void {
  isSearchKeyOn.value = isOn;
  try {
    if (isOn) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, 'off');
  } catch {
    // as above
  }
}

/** The choice whether the key leads to the search. */
export function SearchKey() {
  return (
    <p class="screen-only">
      <label>
        <input
          type="checkbox"
          checked={isSearchKeyOn.value}
          onChange={(event) => choose(event.currentTarget.checked)}
        />{' '}
        The key / leads to the search
      </label>
    </p>
  );
}
