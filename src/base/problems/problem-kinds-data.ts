import { didYouMean, error } from './problem-words.ts';

/** Problems of published data sets, of the files they come in, and of the store that holds them. */
export const dataProblems = {
  'data-file': error((p: { says: string }) => [
    `the file ${p.says}`,
    'name a file of the data set as its makers publish it: .csv, .tsv, .xlsx or .parquet, also text as .gz or .zip; nothing was stored',
  ]),
  'data-damaged': error((p: { says: string }) => [
    `the file is damaged: ${p.says}`,
    'fetch it again from where it is published; nothing was stored',
  ]),
  'data-empty': error((p: { says: string }) => [
    `there is nothing in the file to store: ${p.says}`,
    'look at the file, or fetch it again; nothing was stored',
  ]),
  'data-layout': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'data-refused': error((p: { rows: number; reason: string }) => [
    `none of the ${p.rows} rows of the file can be read: ${p.reason}`,
    'see in docs/data.md what the format expects, or give the columns with --map; nothing was stored',
  ]),
  'data-map': error((p: { message: string; suggestion: string | undefined }) => [
    p.message,
    didYouMean(p.suggestion, 'docs/data.md tells how a mapping of columns is written'),
  ]),
  'data-name': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'store-missing': error((p: { path: string }) => [
    `there is no store of data at "${p.path}"`,
    '`quadrille data add` makes one; --store names another',
  ]),
  'store-held': error((p: { path: string; holder: string }) => [
    `the store "${p.path}" is in use by ${p.holder}`,
    'wait until it has ended; one program at a time writes to a store',
  ]),
  'store-held-elsewhere': error((p: { path: string; holder: string; lock: string }) => [
    `the store "${p.path}" is in use by ${p.holder}, on another machine`,
    `wait until it has ended; if that machine no longer runs it, remove "${p.lock}"`,
  ]),
  'store-damaged': error((p: { path: string; says: string }) => [
    `the store "${p.path}" cannot be read: ${p.says}`,
    'it was left as it is. Move it away and add the data sets again: the store holds nothing but what was added',
  ]),
  'store-other': error((p: { path: string; version: string }) => [
    `the store "${p.path}" was made by another version of quadrille (layout ${p.version})`,
    'use that version, or name another store with --store and add the data sets again',
  ]),
  'store-unwritable': error((p: { path: string; says: string }) => [
    `the store "${p.path}" cannot be written: ${p.says}`,
    'choose a place where you may write, with --store; what was stored before is as it was',
  ]),
  'store-full': error((p: { path: string }) => [
    `there is no room left on the disk of "${p.path}"`,
    'make room, or name a store on another disk with --store; what was stored before is as it was',
  ]),
  'store-address': error((p: { says: string }) => [
    `the store cannot be reached by its address: ${p.says}`,
    'write it as --store clickhouse://host:8123/database, or --store "clickhouse://host1:8123,host2:8123/database?cluster=NAME"',
  ]),
  'store-shard': error((p: { path: string; shard: number; of: number; node: string; says: string }) => [
    `shard ${p.shard} of ${p.of} of the store "${p.path}", at ${p.node}, is not as it should be: ${p.says}`,
    'nothing is told of the other shards alone: start it, or mend what it says, and ask again',
  ]),
  'store-server': error((p: { path: string; says: string }) => [
    `the store "${p.path}" did not do what it was asked: ${p.says}`,
    'look into the log of its servers; what was stored before is as it was',
  ]),
} as const;
