import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Show, unpackView } from './packs.ts';
import type { State } from './state.ts';
import { StudyView } from './views/study.tsx';
import type { View } from './views.ts';

/** What shows each view that was opened, or why nothing can. */
const opened = signal<{ readonly [V in View]?: Show | { readonly failed: string } }>({ study: StudyView });

/** Makes ready what shows a view, so that it opens at once. */
export async function readyView(view: View): Promise<void> {
  if (opened.peek()[view]) return;
  const show = await unpackView(view).catch((why: unknown) => ({
    failed: why instanceof Error ? why.message : String(why),
  }));
  opened.value = { ...opened.peek(), [view]: show };
}

/** The view that is open; its code is unpacked when it is opened first. */
export function OpenView({ state, view }: { readonly state: State; readonly view: View }) {
  useEffect(() => void readyView(view), [view]);
  const Found = opened.value[view];
  if (!Found) return <p data-opening>Opening …</p>;
  if (typeof Found === 'object')
    return (
      <p role="alert">
        This view could not be opened ({Found.failed}). Perhaps the file is not whole: ask whoever sent it to
        send it again.
      </p>
    );
  return <Found state={state} />;
}
