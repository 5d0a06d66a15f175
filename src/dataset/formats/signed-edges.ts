import type { FormatSpec } from './format.ts';

/** Signed networks as lists of ties. */
export const signedEdges: FormatSpec = {
  name: 'signed-edges',
  title: 'Signed networks, as lists of ties',
  says: 'who stands well or ill with whom, network by network',
  cite: ['doreian-mrvar-2015', 'schoch-signnet'],
  beware: [
    'Names of actors are the file’s own. Those of the networks of Doreian and Mrvar look like abbreviations of the Correlates of War and are not all (AUS is Australia).',
    'Windows overlap: one tie is in several networks.',
  ],
  tables: [
    {
      name: 'ties',
      says: 'a tie of two actors in a network',
      days: { how: 'years', start: ['year', 'start'], end: ['end_year', 'end'] },
      key: ['first_day', 'a', 'b'],
      columns: [
        { name: 'network', from: ['window', 'network'], kind: 'code', says: 'its name' },
        { name: 'a', from: ['from', 'source', 'a'], kind: 'code', required: true, says: 'one actor' },
        { name: 'b', from: ['to', 'target', 'b'], kind: 'code', required: true, says: 'the other' },
        {
          name: 'sign',
          kind: 'choice',
          choices: { 1: '+', '+1': '+', '+': '+', '-1': '-', '-': '-' },
          required: true,
          says: '+ or -',
        },
      ],
    },
    {
      name: 'nodes',
      says: 'an actor of a network, also one without ties',
      days: { how: 'years', start: ['year', 'start'], end: ['end_year', 'end'] },
      key: ['first_day', 'actor'],
      columns: [
        { name: 'network', from: ['window', 'network'], kind: 'code', says: 'its name' },
        { name: 'actor', from: ['node', 'actor'], kind: 'code', required: true, says: 'the actor' },
        { name: 'degree', kind: 'whole', expected: true, says: 'how many ties it has' },
      ],
    },
  ],
};
