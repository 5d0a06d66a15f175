/** 1 − the correlation of two rounds' estimates; NaN, and so never small, where one of the two does not vary. */
export function leastAlike(before: Float64Array, now: Float64Array): number {
  const n = before.length;
  let [sum, sumNow] = [0, 0];
  for (let i = 0; i < n; i++) {
    sum += before[i]!;
    sumNow += now[i]!;
  }
  const [mean, meanNow] = [sum / n, sumNow / n];
  let [crossed, squares, squaresNow] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [a, b] = [before[i]! - mean, now[i]! - meanNow];
    crossed += a * b;
    squares += a * a;
    squaresNow += b * b;
  }
  return 1 - crossed / Math.sqrt(squares * squaresNow);
}

/** The largest difference of two rounds' estimates. */
export function farthest(before: Float64Array, now: Float64Array): number {
  let most = 0;
  for (let i = 0; i < before.length; i++) {
    const apart = Math.abs(before[i]! - now[i]!);
    if (!(apart <= most)) most = apart;
  }
  return most;
}
