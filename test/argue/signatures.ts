import type { Parameter, Signature } from '../../src/argue/language/signature.ts';

const A: Parameter = { name: 'A', kind: 'actor' };
const B: Parameter = { name: 'B', kind: 'actor' };
const C: Parameter = { name: 'C', kind: 'actor' };
const maybe = (parameter: Parameter): Parameter => ({ ...parameter, optional: true });
const by: Parameter = { name: 'by', kind: 'actor' };
const to: Parameter = { name: 'to', kind: 'actor' };
const of: Parameter = { name: 'of', kind: 'actor' };
const tag: Parameter = { name: 'tag', kind: 'word' };
const type: Parameter = { name: 'type', kind: 'word' };
const channel: Parameter = { name: 'channel', kind: 'word', of: ['public', 'secret', 'leaked'] };
const domain: Parameter = {
  name: 'domain',
  kind: 'word',
  of: ['security', 'diplomatic', 'economic', 'humanitarian'],
};
const rows: Parameter = { name: 'rows', kind: 'rows' };
const series: Parameter = { name: 'series', kind: 'series' };
const phase: Parameter = { name: 'phase', kind: 'phase' };
const older: Parameter = { name: 'older', kind: 'instrument' };
const newer: Parameter = { name: 'newer', kind: 'instrument' };

type Given = Pick<Signature, 'gives'> & Partial<Signature>;

function sign(name: string, parameters: readonly Parameter[], given: Given): [string, Signature] {
  const example = `${name}(${parameters.map((p) => p.name).join(', ')})`;
  const says = `What ${name} gives.`;
  return [
    name,
    { name, parameters, named: [], window: 'none', seenBy: false, group: 'all', says, example, ...given },
  ];
}

const dealings: Given = { gives: 'rows', table: 'events', window: 'span', seenBy: true };
const onDay: Given = { gives: 'truth', window: 'day', seenBy: true };
const overSpan: Given = { gives: 'number', window: 'span' };
const ofPhase: Given = { gives: 'phase', window: 'span', seenBy: true, named: [domain] };

/** The functions of the language as the tests of its front half see them: shapes only, nothing computed. */
export const signatures: ReadonlyMap<string, Signature> = new Map([
  sign('events', [maybe(A), maybe(B)], {
    ...dealings,
    named: [by, to, type, domain, channel, tag],
    spoken:
      'the acts[ between {A} and {B}][ by {by}][ towards {to}][ of type {type}][ that were {channel}][ marked {tag}]{window}',
  }),
  sign('contacts', [maybe(A), maybe(B)], {
    ...dealings,
    named: [channel, tag],
    spoken: 'the contacts[ between {A} and {B}][ that were {channel}]{window}',
  }),
  sign('instruments', [maybe(A), maybe(B)], {
    ...dealings,
    table: 'instruments',
    named: [tag],
    spoken: 'the instruments between {A} and {B}{window}',
  }),
  sign('recognitions', [], {
    ...dealings,
    table: 'spells',
    named: [by, of],
    spoken: 'the recognitions[ of {of}][ by {by}]{window}',
  }),
  sign('spells', [], {
    ...dealings,
    table: 'spells',
    named: [{ name: 'kind', kind: 'word' }, by, of, { name: 'object', kind: ['place', 'actor'] }],
  }),
  sign('votes', [maybe({ name: 'vote', kind: 'vote' })], { ...dealings, table: 'votes', named: [tag] }),
  sign('count', [rows], { gives: 'number', spoken: 'the number of {rows}' }),
  sign('exists', [{ name: 'something', kind: ['rows', 'row', 'phase'] }], {
    gives: 'truth',
    spoken: '{something} did exist',
  }),
  sign('first', [rows], { gives: 'row', spoken: 'the first of {rows}' }),
  sign('last', [rows], { gives: 'row', spoken: 'the last of {rows}' }),
  sign('total', [rows, { name: 'field', kind: 'field' }], {
    gives: 'number',
    spoken: 'the total {field} of {rows}',
  }),
  sign('share', [rows], {
    gives: 'number',
    filters: true,
    spoken: 'the share of {rows}[ that were {channel}]',
  }),
  sign('relation', [A, B], {
    gives: 'series',
    window: 'either',
    seenBy: true,
    named: [domain],
    spoken: 'the relation of {A} and {B}{window}',
    example: 'relation(USSR, ROC) on 1969-06-01',
  }),
  sign('mean', [series], overSpan),
  sign('lowest', [series], overSpan),
  sign('highest', [series], overSpan),
  sign('change', [series], overSpan),
  sign('trend', [series], overSpan),
  sign('correlation', [series, series], overSpan),
  sign('rapprochement', [A, B], { ...ofPhase, spoken: 'the rapprochement between {A} and {B}{window}' }),
  sign('rupture', [A, B], { ...ofPhase, spoken: 'the rupture between {A} and {B}{window}' }),
  sign('onset', [phase], { gives: 'time', spoken: 'the onset of {phase}' }),
  sign('peak', [phase], { gives: 'time', spoken: 'the peak of {phase}' }),
  sign('end', [phase], { gives: 'time', spoken: 'the end of {phase}' }),
  sign('size', [phase], { gives: 'number' }),
  sign('recognises', [A, B], { ...onDay, spoken: '{A} recognises {B}{window}' }),
  sign('inForce', [{ name: 'instrument', kind: 'instrument' }], onDay),
  sign('holds', [A, { name: 'object', kind: ['place', 'actor'] }], {
    ...onDay,
    spoken: '{A} holds {object}{window}',
  }),
  sign('member', [A, B], onDay),
  sign('ally', [A, B], onDay),
  sign('knew', [A, { name: 'event', kind: 'event' }], onDay),
  sign('ballot', [{ name: 'vote', kind: 'vote' }, A], {
    gives: 'word',
    words: ['yes', 'no', 'abstain', 'absent'],
  }),
  sign('triangle', [A, B, C], {
    ...onDay,
    gives: 'word',
    words: ['menage', 'romantic', 'marriage', 'veto'],
  }),
  sign('pivot', [A, B, C], { ...onDay, gives: 'word', words: 'actor' }),
  sign('sameBloc', [A, B], onDay),
  sign('kept', [older, newer], { gives: 'number' }),
  sign('dropped', [older, newer], { gives: 'number' }),
  sign('added', [older, newer], { gives: 'number' }),
  sign('crisis', [{ name: 'spell', kind: 'spell', of: ['crisis'] }], { gives: 'time' }),
]);
