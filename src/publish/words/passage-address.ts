/** What a passage is looked up by: its source, and where in it. */
interface Source {
  readonly id: string;
  readonly reference: string;
  readonly url?: string;
}

/** Where the Office of the Historian keeps the volumes of Foreign Relations of the United States, by ids such as `frus1969-76v12`. */
const VOLUMES = 'https://history.state.gov/historicaldocuments/';

/**
 * Where a passage can be read: of a document in a volume of Foreign Relations of the United States, whose key is the volume’s id, its own
 * page; else the address of the source. Undefined where none is known.
 *
 * @example passageAddress({ id: 'frus1969-76v12', reference: 'Foreign Relations of the United States, …' }, 'doc. 71') // => 'https://history.state.gov/historicaldocuments/frus1969-76v12/d71'
 */
export function passageAddress({ id, reference, url }: Source, locator?: string): string | undefined {
  const volume = url?.startsWith(VOLUMES)
    ? url.replace(/\/(?:d\d+)?$/, '')
    : url === undefined && isVolume(id, reference)
      ? VOLUMES + id
      : undefined;
  if (volume === undefined) return url;
  const [, number] = /^docs?\. (\d+)\b/.exec(locator ?? '') ?? [];
  return number === undefined ? volume : `${volume}/d${number}`;
}

const isVolume = (id: string, reference: string): boolean =>
  /^frus\d{4}(?:-\d\d)?(?:ve?|app)[a-z\d]+$/i.test(id) &&
  reference.includes('Foreign Relations of the United States');
