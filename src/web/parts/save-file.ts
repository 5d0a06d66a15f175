/** How long a browser gets to fetch a file from memory before its address is given back. */
const KEPT_MS = 10_000;

/** Gives the reader a file to keep, from disk as from a server: no request leaves the page. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** A title as the name of a file without its ending: `Relation of the USSR and the ROC` → `relation-of-the-ussr-and-the-roc`. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return name || 'figure';
}
