/**
 * How many slips of the hand part two words: letters left out, added, changed, or two neighbours that changed places. Counts no
 * further than `most`: gives `most + 1` for words that lie further apart. Cost: the length of the words × `most`.
 *
 * Source: Damerau (1964), Communications of the ACM 7(3), 171–176. doi:10.1145/363958.363994
 *
 * @example slips('vardiy', 'vradiy', 2) // => 1
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = Math.min(cost, last[j]! + 1, row[j - 1]! + 1);
      least = Math.min(least, row[j]!);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** What parts two words that are a slip or two apart, in words. */
export function slipWords(a: string, b: string): string {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  if (x.length === y.length) {
    const at = [...x].findIndex((letter, i) => letter !== y[i]);
    if (at >= 0 && x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2)) {
      return `differs from it only in two letters that changed places`;
    }
  }
  return slips(x, y, 2) <= 1 ? 'differs from it by one letter' : 'differs from it by two letters';
}
