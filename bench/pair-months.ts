import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase, sqlText } from '../src/dataset/duckdb.ts';
import { readPairMonths } from '../src/dataset/tables/read-pair-months.ts';
import { type EventScale, gdeltScale } from '../src/measure/change/event-scales.ts';
import { cameoCodes } from '../src/record/cameo-codes.ts';

/**
 * Coded events by pair and month from Parquet, as the house does it and as DuckDB's own query does, each in a process of its own so that its memory can be told: 20 million events (or `EVENTS`) of 200 actors over 41 years.
 * The file is made by hashes of numbers, so that it is the same in every run, and is gone with the folder.
 */
const EVENTS = Number(process.env.EVENTS ?? 20_000_000);
const RUNS = Number(process.env.RUNS ?? 3);
const WAYS = ['house', 'own'] as const;

const open = (): Promise<Database> =>
  openDatabase(':memory:', {
    threads: 2,
    memoryMegabytes: 4096,
    spillFolder: join(tmpdir(), 'quadrille-spill'),
    isReadOnly: false,
  });

/** The codes that have a weight, with it, as a list of SQL. */
const codes = cameoCodes.filter(([, , weight]) => weight !== undefined).map(([code]) => code);
const unitsOf = ({ weights }: EventScale): string =>
  codes.map((code) => `('${code}', ${Math.round(weights.get(code)! * 10)})`).join(', ');

async function makeEvents(file: string): Promise<void> {
  const database = await open();
  const letters = (number: string) =>
    `chr(65 + (${number} // 26)::INTEGER) || chr(65 + (${number} % 26)::INTEGER) || 'X'`;
  await database.run(`COPY (
    SELECT DATE '1979-01-01' + (hash(4 * i) % 14975)::INTEGER AS date, ${letters('a')} AS source, ${letters('b')} AS target, code
    FROM (SELECT i, hash(4 * i + 1) % 200 AS a, hash(4 * i + 2) % 200 AS b, hash(4 * i + 3) % ${codes.length} AS c FROM range(${EVENTS}) t(i))
    JOIN (SELECT code, i AS c FROM (SELECT unnest([${codes.map(sqlText).join(', ')}]) AS code, generate_subscripts([${codes.map(sqlText).join(', ')}], 1) - 1 AS i)) USING (c)
  ) TO ${sqlText(file)} (FORMAT parquet)`);
  database.close();
}

const byHouse = async (database: Database, file: string) => {
  const relation = `(SELECT source, target, date - DATE '1970-01-01' AS day, code FROM ${sqlText(file)})`;
  const { events, net, cooperation } = await readPairMonths(database, relation, { scale: gdeltScale });
  const sum = (column: Int32Array) => column.reduce((all, each) => all + each, 0);
  return [events.length, sum(events), sum(net), sum(cooperation)];
};

/** The same by one statement, summed at once: its rows are not kept, which would take longer. */
const byDuckdb = async (database: Database, file: string) => {
  const [row] = await database.rows(
    `SELECT count(*) AS a, sum(events)::BIGINT AS b, sum(net)::BIGINT AS c, sum(cooperation)::BIGINT AS d FROM (
       SELECT source, target, datediff('month', DATE '1970-01-01', date) AS month,
         count(*) AS events, count(*) - count(units) AS unweighed, sum(units) AS net, sum(greatest(units, 0)) AS cooperation
       FROM ${sqlText(file)} LEFT JOIN (VALUES ${unitsOf(gdeltScale)}) AS w(code, units) USING (code) GROUP BY ALL)`,
  );
  return Object.values(row!);
};

async function measure(way: string, file: string): Promise<void> {
  const database = await open();
  const figures: { wall: number; cpu: number }[] = [];
  let gave: unknown;
  for (let run = 0; run < RUNS; run++) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    gave = await (way === 'house' ? byHouse : byDuckdb)(database, file);
    const { user, system } = process.cpuUsage(used);
    figures.push({ wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 });
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  const shown = (of: 'wall' | 'cpu') => figures.map((each) => each[of].toFixed(2)).join(', ');
  console.log(
    `${EVENTS.toLocaleString('en')} events to months, ${way.padEnd(5)}  ${shown('wall')} s, ${shown('cpu')} s of CPU, ${peak} MB at most; ${JSON.stringify(gave)}`,
  );
  database.close();
}

/** Makes the file and measures both ways, one process after the other. */
export async function benchPairMonths(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quadrille-bench-'));
  try {
    const file = join(folder, 'events.parquet');
    await makeEvents(file);
    for (const way of WAYS)
      await new Promise<void>((done, failed) => {
        const child = fork(fileURLToPath(import.meta.url), [way, file], { execArgv: process.execArgv });
        child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${way} ended with ${code}`))));
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [way, file] = process.argv.slice(2);
if (way !== undefined && file !== undefined) await measure(way, file);
