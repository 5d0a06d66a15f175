import { asId, idFault } from '../../record/rows/id-format.ts';

/** Gives an id for a name, and no id twice. */
export type TakeId = (name: string, fallback: string) => string;

const LONGEST_ID = 48;

/** Ids of a case, in small letters, each once; `fallback` is the id of a name that holds no letter. */
export function idTaker(): TakeId {
  const taken = new Map<string, number>();
  return (name, fallback) => {
    const wanted = idOf(name, fallback);
    let times = taken.get(wanted) ?? 0;
    let id = wanted;
    do {
      times++;
      id = times === 1 ? wanted : `${wanted}-${times}`;
    } while (times > 1 && taken.has(id));
    taken.set(wanted, times);
    if (id !== wanted) taken.set(id, 1);
    return id;
  };
}

/** A name as an id: letters and digits, with hyphens between. */
export function idOf(name: string, fallback: string): string {
  const plain = [
    ...name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/['’ʼ‘]/gu, ''),
  ].join('');
  const id = cut(asId(plain));
  if (id === '') return fallback;
  const fault = idFault(id);
  return fault ? fault.suggestion || fallback : id;
}

/** Cut between words, where it is too long. */
function cut(id: string): string {
  const letters = [...id];
  if (letters.length <= LONGEST_ID) return id;
  const kept = letters.slice(0, LONGEST_ID).join('');
  const at = kept.lastIndexOf('-');
  return at > LONGEST_ID / 2 ? kept.slice(0, at) : kept.replace(/-+$/u, '');
}
