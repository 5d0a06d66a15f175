/** Letters of an id: longer ones are cut at a word. */
const LONGEST = 60;

/** Gives sections their ids, made from the words of their titles, each once. */
export function sectionIds(): (title: string) => string {
  const given = new Map<string, number>();
  return (title) => {
    const id = slug(title) || 'section';
    const count = (given.get(id) ?? 0) + 1;
    given.set(id, count);
    if (count === 1) return id;
    const next = `${id}-${count}`;
    given.set(next, 1);
    return next;
  };
}

function slug(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + word.length > LONGEST) break;
    id = id === '' ? word : `${id}-${word}`;
  }
  return id.slice(0, LONGEST);
}
