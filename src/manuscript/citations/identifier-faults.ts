/** Why a text is no DOI; nothing where it can be one. `after` is the text that follows it. */
export function doiFault(doi: string, after = ''): string | undefined {
  const plain = doi.trim().replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/(?=10[./])/iu, '');
  if (plain === '') return 'nothing follows “doi”';
  if (/^doi[:/]?\s?10\./iu.test(plain) || /doi\.org\/.*doi\.org\//iu.test(doi))
    return '“doi” stands twice in it';
  if (/^[1lI][0oO][.,]/u.test(plain) && !/^10\./u.test(plain))
    return 'a DOI begins with 10, a full stop and a number; here a letter or a comma has crept in';
  // a short DOI, as https://shortdoi.org makes them
  if (/^10\/(?=\d*[a-z])[a-z\d]{3,8}$/iu.test(plain) && /doi\.org/iu.test(doi)) return undefined;
  if (!/^10[./]/u.test(plain)) return 'a DOI begins with 10, a full stop and the number of its registrant';
  if (/^10\.\d{4,9}$/u.test(plain)) return 'the part behind the number of the registrant is missing';
  if (/^10\.\d{4,9}\/$/u.test(plain))
    return /^\s\S/u.test(after) ? 'a space parts it' : 'the part behind the stroke is missing';
  if (!/^10\.\d{4,9}(?:\.\d{1,9})*\//u.test(plain))
    return 'a DOI has 10, a full stop, a number of four digits or more, and a stroke';
  return undefined;
}

/** Why a text is no address on the web, and the repair; nothing where it can be one. */
export function urlFault(url: string): { why: string; repair: string } | undefined {
  const fault = (why: string, repair: string): { why: string; repair: string } => ({ why, repair });
  const scheme = /^(?:https?:\/\/|www\.)/iu.exec(url)?.[0];
  if (!scheme) return fault('it does not begin with http:// or https://', 'mend its beginning');
  const rest = scheme.toLowerCase() === 'www.' ? url : url.slice(scheme.length);
  if (/^https?:?\/{0,2}/iu.test(rest) && /^https?(?::|\/\/)/iu.test(rest))
    return fault('http stands twice in it', 'take the first away');
  const host = rest
    .split(/[/?#]/u)[0]!
    .replace(/^[^@]*@/u, '')
    .replace(/:\d{1,5}$/u, '');
  // “an address with https:// in front”: the beginning is spoken of, and no site
  if (host === '') return undefined;
  if (/\.\./u.test(host) || /^\.|\.$/u.test(host))
    return fault(
      `the name of the site, “${host}”, has a full stop too many`,
      'copy the address again from the browser',
    );
  if (/[,;_!]|[^\p{L}\p{N}.,;_!-]/u.test(host) && !host.startsWith('['))
    return fault(
      `the name of the site, “${host}”, has a sign that no site has`,
      'copy the address again from the browser',
    );
  if (!host.includes('.') && host !== 'localhost')
    return fault(`“${host}” is not the name of a site`, 'copy the address again from the browser');
  return undefined;
}

/** Why a text is no ISSN: seven digits and a check digit, weighted 8 to 2, modulo 11. */
export function issnFault(issn: string): string | undefined {
  const digits = issn.replace(/[\s–-]/gu, '').toUpperCase();
  if (!/^\d*X?$/u.test(digits) || digits.length !== 8)
    return `an ISSN has eight digits, this has ${digits.length}`;
  const sum = [...digits.slice(0, 7)].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0);
  return checkDigit(digits, '0123456789X'[(11 - (sum % 11)) % 11]!);
}

/** Why a text is no ISBN of ten or thirteen digits. */
export function isbnFault(isbn: string): string | undefined {
  const digits = isbn.replace(/[\s–-]/gu, '').toUpperCase();
  if (digits.length === 10 && /^\d{9}[\dX]$/u.test(digits)) {
    const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
    return checkDigit(digits, '0123456789X'[(11 - (sum % 11)) % 11]!);
  }
  if (digits.length === 13 && /^\d{13}$/u.test(digits)) {
    const sum = [...digits.slice(0, 12)].reduce(
      (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3),
      0,
    );
    if (!/^97[89]/u.test(digits)) return 'an ISBN of thirteen digits begins with 978 or 979';
    return checkDigit(digits, String((10 - (sum % 10)) % 10));
  }
  return `an ISBN has ten or thirteen digits, this has ${digits.length}`;
}

function checkDigit(digits: string, due: string): string | undefined {
  const last = digits.at(-1)!;
  return last === due
    ? undefined
    : `its last digit is a check on the others, and should be ${due}, not ${last}; one of the digits is wrong`;
}
