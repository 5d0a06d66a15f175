import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../src/argue/language/parse.ts';
import { type Marked, mark } from './mark.ts';

/** What is written, with the stretch that the fault must point at; the message; a part of the hint. */
const faults: readonly (readonly [Marked, message: string, hint: string])[] = [
  [mark`${''}`, 'the test is empty', 'write one'],
  [mark`${'  '}`, 'the test is empty', 'write one'],
  [mark`count${'('}a`, 'the parenthesis opened after `count` is never closed', 'add `)`'],
  [mark`${'('}a = b`, 'this parenthesis is never closed', 'add `)`'],
  [mark`a = b${')'}`, 'this closing parenthesis has no opening one', 'take it out'],
  [mark`${')'}`, 'there is nothing before this parenthesis', 'take it out'],
  [mark`a ${'and'}`, '`and` needs something to its right', 'write it'],
  [mark`(a ${'before'}) or b`, '`before` needs something to its right', 'write it'],
  [mark`${'and'} b`, '`and` needs something to its left', 'write it'],
  [mark`a = ${'*'} b`, '`*` needs something to its left', 'write it'],
  [mark`${'-'} b`, '`-` needs something to its left', '0 - x'],
  [mark`${'not'}`, '`not` needs a test to its right', 'write it'],
  [mark`a = ${'not'} b`, '`not` stands before a whole test', '(not …)'],
  [mark`a ${'not'} b`, '`not` stands before the test that it denies', 'not x = y'],
  [mark`a < b ${'<'} c`, 'a comparison has two sides only', 'write `a < b and b < …`'],
  [mark`a = b ${'before'} c`, 'a comparison has two sides only', 'a = b and b before …'],
  [mark`Soviet ${'Union'} = a`, 'expected an operator between `Soviet` and `Union`', '"Soviet Union"'],
  [
    mark`f(a ${'b'})`,
    'expected an operator between `a` and `b`',
    'separate the arguments of `f` with commas',
  ],
  [mark`3 ${'4'}`, 'expected an operator between `3` and `4`', 'operators are'],
  [mark`"x"${'('}a)`, 'expected an operator before "("', 'only a function’s name'],
  [mark`a ${'= ='.slice(0, 1)}`, '`=` needs something to its right', 'write it'],
  [mark`f(a${','})`, 'an argument must follow this comma', 'take the comma out'],
  [mark`f(${','} a)`, '`,` cannot stand here', 'expected a function'],
  [mark`f(a ${'='})`, '`a =` has no value', 'write `a = …`'],
  [
    mark`f(a) > 1${','}000`,
    'a comma separates the arguments of a function, and there is none open here',
    '1000',
  ],
  [
    mark`a = b${','} c`,
    'a comma separates the arguments of a function, and there is none open here',
    '`and`',
  ],
  [mark`a ${'-'}b`, '`-` needs a space on both sides', 'write `a - b`'],
  [mark`a${'-'} b`, '`-` needs a space on both sides', 'write `a - b`'],
  [mark`f(a)${'−'}f(b)`, '`−` needs a space on both sides', 'write `a - b`'],
  [mark`1968${'–'}1970`, '`–` needs a space on both sides', '1968/1970'],
  [mark`f(x) ${'from'} 1950`, '`from` needs a `to` after it', 'from 1950 to 1991'],
  [mark`f(x) from 1950 ${'to'}`, '`to` needs a date after it', 'to 1969-03'],
  [mark`f(x) ${'on'}`, '`on` needs a date after it', 'on 1969-03'],
  [mark`f(x) ${'to'} 1950`, '`to` has no `from` before it', 'from DATE to DATE'],
  [mark`f(x) in 1960 ${'in'} 1970`, '`f` has its dates already', 'keep one'],
  [mark`f(x) on f(y) ${'in'} 1970`, '`f` has its dates already', 'in parentheses'],
  [mark`usa ${'on'} 1960`, '`on` follows a function, and `usa` is none', 'directly after'],
  [mark`f(x) ${'as'} by b`, '`as` begins `as seen by ACTOR`', 'as seen by USA'],
  [mark`f(x) ${'as'} seen by`, '`as` begins `as seen by ACTOR`', 'as seen by USA'],
  [mark`f(x) as seen by a ${'as'} seen by b`, '`f` is seen by somebody already', 'keep one'],
  [mark`f(x) ${'of'} PRC`, '`of` follows a function’s name without parentheses', 'recognitions of PRC'],
  [mark`a${'.'}`, 'a dot is followed by the name of a field', '.date'],
  [mark`${'to'} = 3`, '`to` cannot stand here', 'in quotes: "to"'],
  [mark`${'"'}abc`, 'this quotation mark is never closed', 'add `"`'],
  [mark`${'“'}abc"`, 'this quotation mark is never closed', 'add `”`'],
  [mark`${'""'} = a`, 'there is no name between the quotes', 'write one'],
  [mark`a before ${'['}1949..1950`, '`[` begins a set of dates that is never closed', 'add `]`'],
  [mark`1949${'..'}1950`, '`..` makes no span here', '1949/1950'],
  [mark`${'9'.repeat(400)}`, 'this number is too large to compute with', 'smaller'],
  [mark`a ${'=='} b`, '`==` is not an operator', 'write `=`'],
  [mark`a ${'==='} b`, '`===` is not an operator', 'write `=`'],
  [mark`a ${'<>'} b`, '`<>` is not an operator', 'write `!=`'],
  [mark`a ${'=<'} b`, '`=<` is not an operator', 'write `<=`'],
  [mark`a ${'=>'} b`, '`=>` is not an operator', 'write `>=`'],
  [mark`a ${'&&'} b`, '`&&` is not an operator', 'write `and`'],
  [mark`a ${'&'} b`, '`&` is not an operator', 'write `and`'],
  [mark`a ${'||'} b`, '`||` is not an operator', 'write `or`'],
  [mark`${'!'}a`, '`!` is not an operator', 'write `not`'],
  [mark`a ${'**'} 2`, '`**` is not an operator', 'x * x'],
  [mark`a = 50 ${'%'}`, '`%` is not an operator', '0.5 for 50 %'],
  [mark`a = ${"'"}b'`, "`'` does not quote", '"…"'],
  [mark`a = ${'‘'}b’`, '`‘` does not quote', '"…"'],
  [mark`f(x${';'} y)`, '`;` separates nothing here', 'commas'],
  [mark`f(channel${':'} leaked)`, '`:` means nothing here', 'channel = leaked'],
  [mark`a${'_'}b = c`, '`_` is in no id', 'in quotes'],
  [mark`a ${'💣'} b`, '"💣" means nothing here', 'in quotes'],
  [mark`a ${'AND'} b`, '`AND` is not an operator', '`and` in small letters'],
  [mark`NOT ${'a'}`, '`NOT` is not an operator', '`not` in small letters'],
  [mark`a ${'is'} b`, '`is` is not an operator', 'write `=`'],
  [mark`a ${'during'} b`, '`during` is not an operator', 'write `within`'],
];

describe('parseExpression: faults', () => {
  it.each(faults)('parseExpression($text) points at the fault: %s', ({ text, span }, message, hint) => {
    expect(parseExpression(text)).toEqual({
      ok: false,
      fault: { span, message, hint: expect.stringContaining(hint) },
    });
  });

  it.each(['a ≤ b', 'a ≥ b', 'a ≠ b', 'a − b = c', 'a × b = c', 'a ÷ b = c'])(
    'parseExpression(%s) takes the typographic sign',
    (text) => {
      expect(parseExpression(text)).toMatchObject({ ok: true });
    },
  );
});
