import { bareDoi } from '../../base/bare-doi.ts';
import { own } from '../../base/own.ts';
import { type Position, problem } from '../../base/problems/problems.ts';
import type { CaseFile, Lose, Report, RowSpec, SpecMapping } from '../files/spec.ts';
import { dateOfParts, isYearZero } from './csl-date.ts';
import { MadeKeys, sourceRow } from './csl-row.ts';
import { ItemInProgress } from './item-in-progress.ts';
import { nothingIn } from './nothing-in.ts';
import { type CslName, risNames } from './person-names.ts';
import { type RisLine, type RisRecord, risRecords } from './ris-records.ts';
import { type RisRule, risTags, risTagsOf, risTypes } from './ris-tags.ts';

/**
 * The sources of a RIS file, each from its `TY` to its `ER` or to where the next begins. All that a record says is in its item, what CSL has no variable for under its tag in
 * `custom`; what cannot be kept is reported at its line.
 */
export function readRis(file: CaseFile, report: Report, lose: Lose = () => {}): RowSpec[] {
  const { records, loose } = risRecords(file.text);
  if (records.length === 0)
    return nothingIn(file, 'a record, from a line "TY  - …" to a line "ER  - "', report, lose);
  const placeOf = ({ line, column }: { line: number; column: number }): Position => ({
    file: file.path,
    line,
    column,
  });
  for (const line of loose) {
    const hint = 'it stands in no record; put it after its TY, or take it out';
    report(
      problem('bibliography-lost', placeOf(line), { field: 'a line', entries: [], value: line.text, hint }),
    );
  }
  const read = records.map((record) => ({ record, at: placeOf({ line: record.line, column: 1 }) }));
  const items = read.map(({ record, at }) => {
    const says = record.lines.some(
      ({ tag, text }) => text !== '' && /^(?:TI|T1|CT|BT|AU|A1|A2|ED|ID)$/.test(tag),
    );
    return says ? risItem(record, at, placeOf, report) : undefined;
  });
  const keys = new MadeKeys(items.filter((item) => item !== undefined));
  return read.flatMap(({ record, at }, i) => {
    const item = items[i];
    if (!record.isClosed) report(problem('bibliography-end', at, {}));
    if (item) return [sourceRow(item, report, keys)];
    const message = 'it has no title and no author';
    const hint = 'expected lines such as "TI  - …" and "AU  - …"';
    report(problem('bibliography-entry', at, { entry: 'the record', message, hint }));
    lose({ table: 'sources', code: 'bibliography-entry', at });
    return [];
  });
}

type PlaceOf = (where: { readonly line: number; readonly column: number }) => Position;

function risItem(record: RisRecord, at: Position, placeOf: PlaceOf, report: Report): SpecMapping {
  const name =
    record.lines.find(({ tag, text }) => /^(?:ID|TI|T1|CT|AU)$/.test(tag) && text !== '')?.text ??
    'the record';
  const item = new ItemInProgress(name, report);
  const { type } = record;
  item.put('type', own(risTypes, type) ?? 'document', at, 'TY');
  if (own(risTypes, type) === undefined) item.keep('TY', type, at);
  const rules = risTagsOf.find(([types]) => types.test(type))![1];
  const ruleOf = (tag: string): RisRule | undefined => own(rules, tag) ?? own(risTags, tag);
  putPages(record.lines, item, placeOf);
  const gathered = new Map<string, { values: (string | CslName)[]; at: Position; isNames: boolean }>();
  for (const line of record.lines) {
    const { tag, text } = line;
    if (text === '' || /^(?:PY|Y1|DA|SP|EP)$/.test(tag)) continue;
    const place = placeOf(line);
    // publishers state the DOI among the kinds of work
    const isDoi = tag === 'M3' && /^doi:/i.test(text);
    const [form, ...to]: RisRule = isDoi ? ['address', 'DOI'] : (ruleOf(tag) ?? ['each']);
    const key = to[0] ?? tag;
    if (tag === 'SN') putNumber(item, type, text, place);
    else if (/^L\d$/.test(tag) && !/^https?:/.test(text)) {
      const hint = 'where a program keeps its copy of a work is no part of the record; nothing need be done';
      report(problem('bibliography-lost', place, { field: tag, entries: [name], value: text, hint }));
    } else if (form === 'name' || form === 'each') {
      const all = gathered.get(key) ?? { values: [], at: place, isNames: form === 'name' };
      gathered.set(key, all);
      all.values.push(...(form === 'name' ? risNames(text) : [text]));
    } else if (form === 'date') item.putDate(key, risDate(text), place, tag);
    else item.put(to, form === 'address' ? bareDoi(text) : text, place, tag);
  }
  for (const [key, { values, at: place, isNames }] of gathered) {
    item.put(key, isNames ? values : values.join(key === 'keyword' ? ', ' : '; '), place, key);
  }
  putDates(record.lines, item, placeOf);
  return item.mapping(at);
}

/** Of dates that agree the finest is taken, and a day or month of `DA` without a year in the year that stands beside it; where they part, that is told. */
function putDates(lines: readonly RisLine[], item: ItemInProgress, placeOf: PlaceOf): void {
  const dated = ['DA', 'PY', 'Y1'].flatMap((tag) =>
    lines.flatMap((line) =>
      line.tag === tag && line.text !== '' ? [{ line, text: risDate(line.text) }] : [],
    ),
  );
  const year = dated.find(({ text }) => /\d{4}/.test(text)) ?? dated[0];
  if (!year) return;
  const taken = dated.reduce((best, each) => (each.text.startsWith(best.text) ? each : best), year);
  const dayAlone = dated.find(({ text }) => !/\d{4}/.test(text) && !isYearZero(text));
  const whole = dayAlone && dateOfParts(taken.text, dayAlone.text, '');
  item.putDate('issued', whole?.text ?? taken.text, placeOf(taken.line), taken.line.tag);
  if (whole && whole.left.length > 0) item.keep(dayAlone.line.tag, dayAlone.text, placeOf(dayAlone.line));
  for (const { line, text } of dated)
    if (text !== dayAlone?.text && !taken.text.startsWith(text) && !isYearZero(text))
      item.lose(
        line.tag,
        line.text,
        `"${taken.line.tag}" is taken, which says ${taken.line.text}; mend the one that is wrong`,
        placeOf(line),
      );
}

/** `YYYY/MM/DD/other`: what is left of it as EDTF, `other` being a season or words. */
function risDate(text: string): string {
  const [, year, month = '', day = '', other = ''] =
    /^(\d{4})\/(\d{0,2})(?:\/(\d{0,2}))?(?:\/(.*))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return text.trim();
  const two = (part: string) => part.padStart(2, '0');
  if (Number(month) === 0) return other === '' ? year : `${other} ${year}`;
  return Number(day) === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function putPages(lines: readonly RisLine[], item: ItemInProgress, placeOf: PlaceOf): void {
  const paged = lines.filter(({ tag, text }) => /^[SE]P$/.test(tag) && text !== '');
  const start = paged.find(({ tag }) => tag === 'SP');
  const end = paged.find(({ tag, text }) => tag === 'EP' && text !== start?.text);
  const first = start ?? end;
  if (!first) return;
  const isRange = start !== undefined && end !== undefined && !start.text.includes('-');
  item.put('page', isRange ? `${start.text}-${end.text}` : first.text, placeOf(first), first.tag);
  for (const line of paged)
    if (
      line !== start &&
      !(line === end && (isRange || start === undefined)) &&
      !first.text.includes(line.text)
    )
      item.lose(line.tag, line.text, `the pages are ${first.text} already`, placeOf(line));
}

const putNumber = (item: ItemInProgress, type: string, text: string, at: Position): void =>
  item.put(
    /^\d{4}-?\d{3}[\dXx]/.test(text) && !/^97[89]/.test(text)
      ? 'ISSN'
      : /BOOK|CHAP/.test(type) || /^97[89]|^\d[\d-]{8,}/.test(text)
        ? 'ISBN'
        : 'ISSN',
    text,
    at,
    'SN',
  );
