import { own } from '../../base/own.ts';
import { suggest } from '../../base/suggest.ts';
import type { SyntaxFault } from './syntax-fault.ts';
import { keywords, type Token } from './tokens.ts';

/** Words that a reader may try, with what the language writes. */
const otherWords: Readonly<Record<string, string>> = {
  is: 'write `=`',
  are: 'write `=`',
  equals: 'write `=`',
  during: 'write `within`',
  until: 'write `from DATE to DATE`',
  till: 'write `from DATE to DATE`',
  since: 'write `from DATE to DATE`',
  between: 'write `from DATE to DATE`',
  plus: 'write `+`',
  minus: 'write ` - `',
  times: 'write `*`',
  but: 'write `and`',
};

/** What is wrong with a token that stands where an operator, or the end, was expected. */
export function strayToken(token: Token, before: Token, text: string): SyntaxFault {
  const [message, hint] = words(token, before, text);
  const meant = /^did you mean `(.+)`\?$/.exec(hint)?.[1];
  const at = meant === 'not' && token.is === 'word' ? before : token;
  return {
    span: at.span,
    message,
    hint,
    ...(meant === undefined ? {} : { repairs: [[at.text, meant] as const] }),
  };
}

function words(token: Token, before: Token, text: string): readonly [string, string] {
  if (token.is === 'sign') return straySign(token, before);
  if (token.is === 'word' && before.text.toLowerCase() === 'not' && before.is === 'word')
    return capitals(before);
  if (token.is === 'word') {
    const known = strayWord(token, before);
    if (known) return known;
  }
  const [meant, misspelt] = nearWord(token, before);
  if (meant !== undefined && misspelt)
    return [`\`${misspelt.text}\` is no word of the language`, `did you mean \`${meant}\`?`];
  const both = `expected an operator between \`${shown(before, text)}\` and \`${shown(token, text)}\``;
  if (!isName(token) || !isName(before))
    return [both, 'operators are `and`, `or`, `=`, `<`, `before`, `within`, `+` …'];
  return [
    both,
    `a name of several words is written in quotes: "${before.text} ${token.text}"; or use its id`,
  ];
}

/** A word of the language that stands here with a slip; or `not` before it. */
function nearWord(token: Token, before: Token): readonly [meant: string | undefined, misspelt?: Token] {
  if (token.is !== 'word') return [undefined];
  const words = [...keywords].filter((word) => word !== 'not');
  const meant =
    token.text.length > 1 && /^\p{L}+$/u.test(token.text) ? suggest(token.text, words) : undefined;
  if (meant !== undefined) return [meant, token];
  const denies =
    before.is === 'word' && before.text.length === 3 && suggest(before.text, ['not']) !== undefined;
  return denies ? ['not', before] : [undefined];
}

function strayWord(token: Token, before: Token): readonly [string, string] | undefined {
  const small = token.text.toLowerCase();
  if (keywords.has(small) && token.text !== small) return capitals(token);
  const other = own(otherWords, small);
  if (other !== undefined) return [`\`${token.text}\` is not an operator`, other];
  if (token.text === 'not')
    return ['`not` stands before the test that it denies', 'write `not x = y`, or `x != y`'];
  if (token.text === 'to') return ['`to` has no `from` before it', 'write `from DATE to DATE`'];
  if (['from', 'in', 'on', 'as'].includes(token.text)) {
    return [
      `\`${token.text}\` follows a function, and \`${before.text}\` is none`,
      'write it directly after the function’s parentheses',
    ];
  }
  if (token.text === 'of' || token.text === 'by') {
    return [
      `\`${token.text}\` follows a function’s name without parentheses`,
      `write \`recognitions ${token.text} PRC\`, or \`recognitions(${token.text} = PRC)\``,
    ];
  }
  return undefined;
}

function straySign(token: Token, before: Token): readonly [string, string] {
  if (token.text === ')')
    return ['this closing parenthesis has no opening one', 'take it out, or open one before it'];
  if (token.text === ',') {
    return [
      'a comma separates the arguments of a function, and there is none open here',
      before.is === 'number'
        ? 'write a large number without commas: 1000'
        : 'join two tests with `and` or `or`',
    ];
  }
  if (token.text === '(')
    return [`expected an operator before "("`, 'only a function’s name is followed by parentheses'];
  return [`\`${token.text}\` is not expected here`, 'expected an operator, or the end'];
}

function capitals(token: Token): readonly [string, string] {
  return [`\`${token.text}\` is not an operator`, `write \`${token.text.toLowerCase()}\` in small letters`];
}

function isName(token: Token): boolean {
  return token.is === 'quoted' || (token.is === 'word' && !keywords.has(token.text));
}

function shown(token: Token, text: string): string {
  return text.slice(token.span.start, token.span.end);
}
