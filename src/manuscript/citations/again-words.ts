/** Words behind an author that stand for his work cited before: `op. cit.`, `a. a. O.`, `art. cit.` */
const EARLIER = String.raw`(?:op\.?|loc\.?|art\.?|ouvr\.) ?cit(?:é|\.)?(?!\p{L})|a\. ?a\. ?O\.|am angegebenen Ort`;

/** `op. cit.` and its kin, wherever they stand. */
export const earlierWords = new RegExp(String.raw`(?<!\p{L})(?:${EARLIER})`, 'iu');

/** What begins with words for the work cited last: `ibid.`, `ebd.`, or `op. cit.` that no name stands before; then what follows them. */
export const ibidWords = new RegExp(
  String.raw`^((?:(?:ders|dies)\.,? )?(?:ibid(?:em)?|idem|id|ebd|ebda|ebenda)(?!\p{L})|${EARLIER})\.?,?\s*(.{0,60})`,
  'iu',
);

/** Words for the author cited last, before another title: `Idem, Steel`, `Ders., Der Turm`. */
export const sameAuthorWords =
  /^(?:idem|eadem|ead\.|id\.|ders\.|dies\.|derselbe|dieselbe)[,:]*\s+(?=\p{L}|["“„«‘»])/iu;

/** A page, a volume, a chapter: what follows a work, and is no title. */
export const locatorAhead = /^(?:pp?\.|S\.|vol|chap|n°|fol|\d|[ivxl]+\b)/iu;
