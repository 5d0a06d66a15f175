import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isClickHouse } from '../clickhouse/clickhouse-address.ts';

/** Where a store may be asked for. */
export interface StorePlace {
  /** A path of the user's own, or the address of a store on ClickHouse. */
  readonly store?: string | undefined;
  /** The folder of a case. */
  readonly caseFolder?: string | undefined;
  /** Where the command is run. */
  readonly here: string;
  /** The folder in which programs keep a user's data. */
  readonly userData: string;
}

/** The path of the store: the one that is named; else beside the case that is named, or in which one stands; else the user's own. */
export function storePath({ store, caseFolder, here, userData }: StorePlace): string {
  if (store !== undefined) return isClickHouse(store) ? store : resolve(here, store);
  const beside = caseFolder === undefined ? caseAround(here) : resolve(here, caseFolder);
  return beside === undefined
    ? join(userData, 'quadrille', 'data.duckdb')
    : join(beside, '.quadrille', 'data.duckdb');
}

/** The folder with a case.yaml in which a folder lies. */
function caseAround(folder: string): string | undefined {
  if (['case.yaml', 'case.yml'].some((name) => existsSync(join(folder, name)))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : caseAround(above);
}
