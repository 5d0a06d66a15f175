/** How the text of a cell becomes what is stored. */
export type ColumnKind =
  /** A state's number in the Correlates of War: digits, kept as text. */
  | 'state'
  /** A code: text as it stands, with its zeros. */
  | 'code'
  | 'text'
  /** A whole number. */
  | 'whole'
  /** Any number. */
  | 'number'
  /** 1 or 0. */
  | 'flag'
  /** 1, or blank for no. */
  | 'mark'
  /** A year, which becomes the days of that year. */
  | 'year'
  /** One of some words, which the file may write otherwise. */
  | 'choice';

/** A column of a data set as we keep it. */
export interface ColumnSpec {
  readonly name: string;
  /** What files call it, in any case of letters; its own name where left out. */
  readonly from?: readonly string[];
  readonly kind: ColumnKind;
  readonly says: string;
  /** A file without it is of another layout, and a row without it is refused. */
  readonly required?: true;
  /** A file without it is of another layout, but a row may lack it. */
  readonly expected?: true;
  /** What stands for "not known" or "does not apply", besides a blank. */
  readonly missing?: readonly string[];
  /** Of a choice: what a file writes, and the word we keep. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** How a row says when: always as an interval of whole days, `first_day` to `last_day`, since 1970-01-01. Names are those of files. */
export type DaysSpec =
  | {
      readonly how: 'year';
      readonly year: readonly string[];
      /** Where a file has no year: another column, and how many years lie between. */
      readonly or?: { readonly column: string; readonly plus: number };
    }
  /** From the first day of a year to the last of another; where the end is not known it goes on; a file without the column has single years. */
  | { readonly how: 'years'; readonly start: readonly string[]; readonly end: readonly string[] }
  /** A date; the whole of its month where the condition holds (SQL over the file's columns as texts). */
  | {
      readonly how: 'day';
      readonly day: readonly string[];
      readonly monthWhere?: MonthWhere;
      readonly order?: DateOrder;
    }
  /** A first and a last date; without an end it goes on. */
  | {
      readonly how: 'days';
      readonly start: readonly string[];
      readonly end: readonly string[];
      readonly order?: DateOrder;
    }
  /** Year, month and day in columns of their own; a month or day that is not known (below 1) widens the interval. */
  | { readonly how: 'parts'; readonly start: Parts; readonly end: Parts };

/** How a data set writes dates that do not begin with the year; where it is not known, such a date refuses its row. */
export type DateOrder = 'dmy' | 'mdy';

/** The names of the columns of year, month and day; a table without a column of days has months. */
export type Parts = readonly [year: string, month: string, day?: string];

/** A date is only good for its month where a column has this value; or, where a file lacks that column, where another is below a number. */
export interface MonthWhere {
  readonly column: string;
  readonly is: string;
  readonly else: { readonly column: string; readonly below: number };
}

/** A mistake that a data set is known to have, put right and counted. Conditions are SQL over the columns as we keep them. */
export interface RepairSpec {
  readonly column: string;
  readonly where: string;
  /** What it is set to, in SQL. */
  readonly to: string;
  readonly says: string;
}

/** One table of a data set. */
export interface TableSpec {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly ColumnSpec[];
  readonly days?: DaysSpec;
  /** Columns of which two rows never have the same values. */
  readonly key?: readonly string[];
  readonly repairs?: readonly RepairSpec[];
  /** Where a file holds the rows of another table too, one row for each key is taken, and the rest are not counted. */
  readonly within?: string;
  /** Files that come without a header have these columns. */
  readonly headless?: readonly (readonly string[])[];
  /** A file with one of these columns, in small letters, is not of this table. */
  readonly lacks?: readonly string[];
  /** The columns of its files in their order: some come with names too many in the header. */
  readonly layout?: readonly string[];
  readonly wide?: WideSpec;
  readonly counts?: readonly CountSpec[];
}

/** A table whose files have a column for each of something (an organisation): every such cell makes a row. */
export interface WideSpec {
  /** The columns of the table that take the name of a file's column, and what is in its cell. */
  readonly name: string;
  readonly value: string;
  /** What a cell says that makes no row, and what it is told as. */
  readonly leave: readonly string[];
  readonly leaves: string;
  /** Columns of a file by which it is known, in small letters: some of those that make a row each. */
  readonly signs: readonly string[];
  /** Columns of a file, in small letters, that are neither such nor of the table. */
  readonly besides?: readonly string[];
}

/** Rows of a file that are told apart when it is added: how many there are, in SQL over the table `rows` as we keep it. */
export interface CountSpec {
  readonly where: string;
  readonly says: string;
}

/** A published data set, and how its files are read. */
export interface FormatSpec {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly tables: readonly TableSpec[];
  /** Keys of citations. */
  readonly cite: readonly string[];
  /** Citations as the user wrote them, of a format of his own. */
  readonly bibtex?: readonly string[];
  /** A column that says which release a file is. */
  readonly releaseColumn?: string;
  /** What who uses the data should know. */
  readonly beware?: readonly string[];
}
