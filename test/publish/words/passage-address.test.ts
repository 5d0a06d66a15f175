import { describe, expect, it } from 'vitest';
import { passageAddress } from '../../../src/publish/words/passage-address.ts';

const OFFICE = 'https://history.state.gov/historicaldocuments';
const frus = { id: 'frus1969-76v12', reference: 'Foreign Relations of the United States, 1969–1976, XII' };
const book = { id: 'luthi2008', reference: 'Lüthi (2008)' };

describe('passageAddress(source, locator)', () => {
  it.each([
    ['doc. 71', `${OFFICE}/frus1969-76v12/d71`],
    ['docs. 71-73', `${OFFICE}/frus1969-76v12/d71`],
    ['doc. 71, note 2', `${OFFICE}/frus1969-76v12/d71`],
    ['doc. 7a', `${OFFICE}/frus1969-76v12`],
    ['p. 71', `${OFFICE}/frus1969-76v12`],
    ['see doc. 71', `${OFFICE}/frus1969-76v12`],
    ['', `${OFFICE}/frus1969-76v12`],
    [undefined, `${OFFICE}/frus1969-76v12`],
  ])('of a volume of Foreign Relations and %j is %s', (locator, address) => {
    expect(passageAddress(frus, locator)).toBe(address);
  });

  it.each(['frus1952-54v14p1', 'frus1969-76ve13', 'frus1958-60v19', 'frus1964app1'])(
    'reads the key %s as a volume',
    (id) => {
      expect(passageAddress({ ...frus, id }, 'doc. 5')).toBe(`${OFFICE}/${id}/d5`);
    },
  );

  it('takes the volume from the address of the source, whatever its key', () => {
    for (const end of ['', '/', '/d3'])
      expect(passageAddress({ ...book, url: `${OFFICE}/frus1961-63v22${end}` }, 'doc. 9')).toBe(
        `${OFFICE}/frus1961-63v22/d9`,
      );
  });

  it('of any other source is its own address, or none', () => {
    const url = 'https://doi.org/10.1000/1';
    expect(passageAddress({ ...book, url }, 'doc. 71')).toBe(url);
    expect(passageAddress(book, 'doc. 71')).toBeUndefined();
  });

  it('makes no address of a key that only looks like a volume’s, or a volume of somebody else’s address', () => {
    expect(passageAddress({ id: 'frus1969-76v12', reference: 'A review of it' }, 'doc. 71')).toBeUndefined();
    expect(passageAddress({ ...frus, id: 'frustration1969' }, 'doc. 71')).toBeUndefined();
    expect(passageAddress({ ...frus, url: 'https://example.org/frus' }, 'doc. 71')).toBe(
      'https://example.org/frus',
    );
  });
});
