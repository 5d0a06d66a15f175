import { describe, expect, it } from 'vitest';
import { compatibleRepairs } from '../../../src/manuscript/edit.ts';
import { consistencyFindings } from '../../../src/manuscript/finding-kinds/consistency.ts';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { manuscriptOf } from '../manuscript-of.ts';
import { repairedText } from '../repaired-text.ts';
import { manuscripts, outcomeOf, passages } from '../set/marked-set.ts';

const codes = Object.keys(consistencyFindings);
const isOurs = ({ code }: { code: string }) => codes.includes(code);
const marked = passages().filter(({ expect }) => expect.some(isOurs));

async function found(text: string) {
  const manuscript = await manuscriptOf(text);
  return { manuscript, findings: lint(lintInput(manuscript, { sources: [] })).filter(isOurs) };
}

describe('what a text should have in one way', () => {
  it('every code has its passage', () => {
    const had = new Set(marked.flatMap(({ expect }) => expect.map(({ code }) => code as string)));
    expect(codes.filter((code) => !had.has(code))).toEqual([]);
  });

  it.each(marked.map((one) => [one.name, one] as const))(
    '%s: what is marked is found, and no more',
    async (_, one) => {
      const { missed, alarms } = await outcomeOf(one);
      expect({ missed, alarms: alarms.map(({ message }) => message) }).toEqual({ missed: [], alarms: [] });
    },
  );

  it.each(marked.map((one) => [one.name, one] as const))(
    '%s: with its repairs made nothing of the kind that had one is left',
    async (_, { text }) => {
      const { manuscript, findings } = await found(text);
      const made = [...compatibleRepairs(findings)];
      const after = await found(
        repairedText(
          text,
          manuscript,
          made.flatMap(({ repair }) => repair ?? []),
        ),
      );
      const repaired = new Set(made.map(({ message }) => message));
      expect(after.findings.filter(({ message }) => repaired.has(message))).toEqual([]);
    },
  );

  it('nothing is said of the manuscripts and passages that have none of it, nor as more than worth a look', async () => {
    for (const one of [...manuscripts(), ...passages()]) {
      const { alarms, found } = await outcomeOf(one);
      expect(alarms.filter(isOurs).map(({ message }) => `${one.name}: ${message}`)).toEqual([]);
      expect(
        found.filter(({ finding }) => isOurs(finding)).every(({ finding }) => finding.confidence === 'look'),
      ).toBe(true);
    }
  });

  it('German and French texts are not held to English spelling, numbers or abbreviations', async () => {
    for (const text of [
      'Der Rat tagte im harbour und im color der Stadt, und die Kommission (BHC) war nicht bei der Sitzung, als der Bericht über die Lage von dem Vorsitzenden verlesen wurde. Das Center und das Programme, das Programm und das Theater, die Defense und das Honor sind Wörter, die auch im Deutschen stehen.',
      'La Commission des ports du Nord (CPN) est une institution que les ministres ont créée pour la défense des ports, et le programme de la commission est dans les archives. Le theatre, le center, la color, le labor sont des mots qui ne sont pas de la langue, et la CPN a été dissoute.',
    ])
      expect(
        (await found(text)).findings.filter(({ code }) => /spelling|number-form|abbreviation/.test(code)),
      ).toEqual([]);
  });
});
