import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import '../style/tabs.css';
import { stepOf } from './walk-marks.ts';

/** One of several things of which one is shown: its word in an address, its name. */
interface Tab {
  readonly key: string;
  readonly name: string;
}

interface TabsProps {
  /** What they are together: `Figures of 1 June 1969`. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly choose: (key: string) => void;
  /** What belongs to the one that is chosen. */
  readonly children: ComponentChildren;
}

/** Tabs and what the chosen one shows; the arrow keys go from one to the next, Home and End to the first and the last. */
export function Tabs({ label, tabs, chosen, choose, children }: TabsProps) {
  const own = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = tabs.findIndex(({ key }) => key === chosen);
    const next = stepOf(event.key, at, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(tabs[next]!.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} ref={list} class="tab-list">
        {tabs.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${own}-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${own}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => choose(key)}
            onKeyDown={onKeyDown}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${own}-panel`} aria-labelledby={`${own}-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
