import { describe, expect, it } from 'vitest';
import { nearestId } from '../../../src/argue/language/nearest-id.ts';
import { names } from '../sample-names.ts';

describe('namesOf', () => {
  it('namesOf(record) knows where an id stands, what it is and what it is called', () => {
    expect(names.table('USSR')).toBe('actors');
    expect(names.table('nobody')).toBeUndefined();
    expect(names.kind('ussuri')).toBe('crisis');
    expect(names.kind('port-arthur')).toBeUndefined();
    expect(names.label('USSR')).toBe('Soviet Union');
    expect(names.label('ussuri-clash')).toBe('The clash on Zhenbao');
    expect(names.label('albanian-draft-1969')).toBeUndefined();
    expect(names.names('USSR')).toEqual(['Soviet Union', 'Union of Soviet Socialist Republics', 'СССР']);
    expect(names.names('nobody')).toEqual([]);
  });

  it('namesOf(record) lists the ids of some tables only', () => {
    expect([...names.ids(['places', 'spells'])]).toEqual(['port-arthur', '北京', 'ussuri', 'ussr-roc']);
  });

  it('namesOf(record) knows the words in use, one by one where a field holds a list', () => {
    expect([...names.words('events', 'tags')]).toEqual(['contact', 'border']);
    expect([...names.words('events', 'type')]).toEqual(['190', 'back-channel']);
    expect([...names.words('votes', 'tags')]).toEqual([]);
  });
});

describe('nearestId', () => {
  it.each([
    ['ussr', 'USSR'],
    ['soviet union', 'USSR'],
    ['中華民國', 'ROC'],
    ['Sovjet Union', 'USSR'],
    ['port-artur', 'port-arthur'],
    ['Peiping', '北京'],
    ['Nanking', undefined],
  ])('nearestId(%s) is %s', (text, id) => {
    expect(nearestId(text, ['actors', 'places'], names)).toBe(id);
  });

  it('nearestId(text, tables) looks in those tables only', () => {
    expect(nearestId('ussr', ['places'], names)).toBeUndefined();
  });
});
