/** CPU milliseconds of the whole process, so that other work on the machine moves them little. */
export function cpuMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Prints how long a piece of work takes once warm: median (least–most) of so many runs, and what stands beside it. */
export function cpuRow(runs: number, what: string, work: () => unknown, beside = ''): void {
  for (let i = 0; i < Math.min(3, runs); i++) work();
  const times = Array.from({ length: runs }, () => cpuMs(work)).sort((a, b) => a - b);
  const show = (ms: number) => ms.toFixed(1);
  const figures = `${show(times[times.length >> 1]!)} (${show(times[0]!)}–${show(times.at(-1)!)})`;
  console.log(`${what.padEnd(58)}${figures.padStart(22)}  ${beside}`);
}
