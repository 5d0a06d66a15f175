import { wellKnownPlaces } from '../words/name-words.ts';

/** A publisher or a place as an entry gives it. */
export interface PublisherMark {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const publisherWord =
  /\b(?:press|books?|verlag|publish(?:er|ers|ing)|publications?|penguin|routledge|macmillan|springer|elsevier|brill|sage|wiley|blackwell|norton|knopf|longman|longmans|viking|harper|heinemann|faber|polity|verso|palgrave|gallimard|seuil|fayard|presses|éditions|editions|editorial|einaudi|mulino|laterza|suhrkamp|beck|university|universität|institut|institute|& sons|and sons|& co|and co|ltd|inc|rienner|hurst|tauris|cass|allen lane|allen & unwin|nostrand|simon (?:and|&) schuster|doubleday|random house|little, brown|houghton|mifflin|mcgraw|farrar|scribner|putnam|praeger|greenwood|ashgate|edward elgar|rowman|littlefield|lexington|transaction|basic|hmso|stationery office|government printing office|gpo|nauka|izdatel\p{L}*|rosspen|politizdat|publishers?|clarendon|athlone|methuen|bloomsbury|academic)\b/iu;

/** Place and publisher with a colon: `Toronto: D. Van Nostrand`, `(New York, NY: Penguin, 2006)`. */
const pair =
  /(?<=^|[.,(;)”"’?]\s*)(\p{Lu}[\p{L}’'.-]{1,20}(?:(?:,? |\/| and | & )(?:\p{Lu}[\p{L}’'.-]{1,20}|de|la|am|of|upon|the)){0,5})\s?:\s?(\p{Lu}[\p{L}\p{M}’'.& /-]{1,70}(?:, (?!\d|pp?\.)\p{Lu}[\p{L}’'.& ]{1,30})?)/gu;

/** Reads the place and the publisher of a book. */
export function readPublisher(
  rest: string,
  isPart: boolean,
): { publisher?: PublisherMark; place?: PublisherMark } {
  let found: RegExpExecArray | undefined;
  for (const match of rest.matchAll(pair)) {
    const known = isKnownPlace(match[1]!) || publisherWord.test(match[2]!);
    if (known || !found) found = match;
  }
  if (
    found &&
    (isKnownPlace(found[1]!) || publisherWord.test(found[2]!) || /^[\s.,;)]|^$/u.test(after(rest, found)))
  ) {
    const at = found.index + found[0].length - found[2]!.length;
    const from = found.index + found[0].indexOf(found[1]!);
    const isTurned =
      publisherWord.test(found[1]!) && !publisherWord.test(found[2]!) && isKnownPlace(found[2]!);
    const [first, second] = [mark(found[1]!, from), mark(found[2]!, at)];
    return isTurned ? { place: second, publisher: first } : { place: first, publisher: second };
  }
  return aloneOrInBrackets(rest, isPart);
}

function after(rest: string, match: RegExpExecArray): string {
  return rest.slice(match.index + match[0].length);
}

function mark(text: string, from: number): PublisherMark {
  const value = text.replace(/[\s,.;:\]]+$/u, (end) =>
    /\b(?:Co|Inc|Ltd|\p{Lu})\.$/u.test(text) && end === '.' ? '.' : '',
  );
  return { value, from, to: from + value.length };
}

/** `Penguin.` · `Cambridge University Press, Cambridge.` · `(Cambridge, 1998)` · `London, Macmillan, 1962` */
function aloneOrInBrackets(
  rest: string,
  isPart: boolean,
): { publisher?: PublisherMark; place?: PublisherMark } {
  const bracket = /\((\p{Lu}[\p{L} .&’-]{1,60}),? (?:1[4-9]|20)\d\d\)/u.exec(rest);
  if (bracket) {
    const at = bracket.index + 1;
    return publisherWord.test(bracket[1]!) && !isKnownPlace(bracket[1]!)
      ? { publisher: mark(bracket[1]!, at) }
      : { place: mark(bracket[1]!, at) };
  }
  const pieces = [...rest.matchAll(/[^.,;()]+(?:\.(?=\p{Lu}|,| &)[^.,;()]*)*/gu)].filter(([piece]) =>
    /^\s*\p{Lu}/u.test(piece),
  );
  const at = pieces.findIndex(
    ([piece]) => publisherWord.test(piece) && piece.trim().length < 80 && !/ed(?:ited|s?)\b/u.test(piece),
  );
  const piece = pieces[at];
  if (piece && !(isPart && at === 0)) {
    const shift = (one: RegExpExecArray): number => one.index + one[0].search(/\S/u);
    const next = pieces[at + 1];
    const before = pieces[at - 1];
    const near = [next, before].find((one) => one && isKnownPlace(one[0].trim()));
    return {
      publisher: mark(piece[0].trim(), shift(piece)),
      ...(near && { place: mark(near[0].trim(), shift(near)) }),
    };
  }
  const seat = pieces.findIndex(
    ([one], i) => isPlaceAlone(one) && /^\s*\p{Lu}[\p{L} ’'&-]{2,40}$/u.test(pieces[i + 1]?.[0] ?? ''),
  );
  if (seat >= 0 && !isPart) {
    const [place, publisher] = [pieces[seat]!, pieces[seat + 1]!].map((one) =>
      mark(one[0].trim(), one.index + one[0].search(/\S/u)),
    );
    return { place: place!, publisher: publisher! };
  }
  const single =
    /^[\s.,]*(?:\([^)]{2,20}(?:ed|edn)\.?\)[\s.,]*)?(\p{Lu}[\p{L}’&-]+(?: (?:\p{Lu}[\p{L}’&-]*|&|and|de|of)){0,5})[.\s]*$/u.exec(
      rest,
    );
  if (single && !isPart) {
    const from = single.index + single[0].indexOf(single[1]!);
    return isKnownPlace(single[1]!)
      ? { place: mark(single[1]!, from) }
      : { publisher: mark(single[1]!, from) };
  }
  return {};
}

/** `Paris`, and no more, as in `Paris, Lanterne, 1974`. */
function isPlaceAlone(text: string): boolean {
  return /^\s*\p{Lu}[\p{L}-]+$/u.test(text) && isKnownPlace(text);
}

function isKnownPlace(text: string): boolean {
  return text
    .split(/[\s,/]+/u)
    .some((word) => wellKnownPlaces.has(word.toLowerCase()) || publishingPlaces.has(word.toLowerCase()));
}

/** Seats of publishers that are not in `wellKnownPlaces`. */
const publishingPlaces: ReadonlySet<string> = new Set(
  `aldershot ann ithaca princeton haven oxford cambridge berkeley stanford durham basingstoke harmondsworth boston philadelphia
  baltimore york angeles evanston bloomington lanham boulder lexington leiden stuttgart hamburg leipzig heidelberg wien münchen köln
  tübingen göttingen freiburg basel zürich milano roma torino bologna barcelona buenos aires albany manchester edinburgh cardiff glasgow
  leeds liverpool northampton cheltenham hoboken thousand oaks newbury routledge abingdon farnham hong singapore honolulu seattle
  lawrence lincoln notre urbana pittsburgh athens santa mineola englewood cliffs upper saddle westport glencoe garden hyderabad calcutta
  bombay mumbai kolkata madras chennai praha budapest warszawa kraków moskva leningrad sankt-peterburg st hull swansea belfast armonk
  lyon marseille toulouse rennes grenoble lille strasbourg bordeaux genève lausanne bruxelles louvain montréal québec neuchâtel bonn
  toronto edinburg waltham reading malden dordrecht boca raton gainesville charlottesville annapolis carbondale`.split(
    /\s+/,
  ),
);
