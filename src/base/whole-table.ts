const longest = 2 ** 15;
const mostTables = 32;

/**
 * A function of a parameter and a whole number, such as a half-life and days, with what it has come to in a table: the same few
 * thousand whole numbers are asked for in every world. Past the table, and for what is not whole, it is reckoned each time.
 */
export function tabled(reckon: (parameter: number, n: number) => number): typeof reckon {
  const tables = new Map<number, Float64Array>();
  let last = Number.NaN;
  let table: Float64Array = new Float64Array(0);
  return (parameter, n) => {
    if (!(n >= 0 && n < longest && Number.isInteger(n))) return reckon(parameter, n);
    if (parameter !== last) {
      if (!tables.has(parameter)) {
        if (tables.size >= mostTables) tables.clear();
        tables.set(parameter, new Float64Array(longest));
      }
      last = parameter;
      table = tables.get(parameter)!;
    }
    // 0 says "not reckoned yet": what comes to 0 is reckoned again, which costs time, nothing else
    const known = table[n]!;
    if (known !== 0) return known;
    table[n] = reckon(parameter, n);
    return table[n]!;
  };
}
