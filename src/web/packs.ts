import type { FunctionComponent } from 'preact';
import type { State } from './state.ts';
import type { View } from './views.ts';

declare global {
  /** What scripts of the page have made known to each other, by their names; the build writes it before the first of them. */
  var quadrillePacks: { readonly made: Readonly<Record<string, unknown>> };
}

/** Shows a view. */
export type Show = FunctionComponent<{ readonly state: State }>;

/** The element of the page that holds a pack. */
const elementOf = (name: string): HTMLElement | null => document.getElementById(`pack-${name}`);

/** Whether the page holds something packed under a name. */
export const isPacked = (name: string): boolean => elementOf(name) !== null;

/** A text as the page holds it packed under a name: gzipped, in base64. Throws when there is none. */
export function packed(name: string): string {
  const text = elementOf(name)?.textContent;
  if (!text) throw new Error(`packed requires a page with "${name}" in it`);
  return text;
}

/** The text that was packed so. */
export async function unpack(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** The text that the page holds packed under a name. Throws when there is none. */
export const unpacked = async (name: string): Promise<string> => unpack(packed(name));

const scripts = new Map<string, Promise<void>>();

/** Runs a script that the page holds packed, after those that it needs; each once. */
function runPack(name: string): Promise<void> {
  const running = scripts.get(name) ?? startPack(name);
  scripts.set(name, running);
  return running;
}

async function startPack(name: string): Promise<void> {
  const needs = elementOf(name)?.dataset.needs?.split(' ') ?? [];
  const [text] = await Promise.all([unpacked(name), ...needs.map(runPack)]);
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const script = document.createElement('script');
  script.src = address;
  await new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`the script of "${name}" did not run`));
    document.head.append(script);
  });
  script.remove();
  URL.revokeObjectURL(address);
}

/** What a script that stands packed in the page makes known. Throws when the page does not hold it whole. */
export async function unpackMade(name: string): Promise<unknown> {
  await runPack(name);
  return quadrillePacks.made[`./${name}.js`];
}

/** What draws the figure of a view by itself, as its row in `views` says that it can. Throws when the page does not hold it whole. */
export const unpackFigure = async (view: View): Promise<Show> =>
  ((await unpackMade(view)) as { Figure: Show }).Figure;

/** What shows a view whose code stands packed in the page. Throws when the page does not hold it whole. */
export const unpackView = async (view: View): Promise<Show> =>
  ((await unpackMade(view)) as { Show: Show }).Show;
