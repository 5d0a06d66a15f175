import { describe, expect, it } from 'vitest';
import type { LintInput } from '../../../src/manuscript/check.ts';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { textOf } from '../../../src/manuscript/manuscript.ts';
import { languageOf } from '../../../src/manuscript/words/language.ts';
import { manuscriptOf } from '../manuscript-of.ts';

/** Invented, as are the works they cite; the one mistake in each is the day that April does not have. */
const german = `# Der Hafen und der Rat

## Einleitung

Am 12. März 1969 tagte der Rat der Stadt zum ersten Mal im neuen Haus, und der Vorsitzende sprach von einer „Stunde der ‚kleinen Leute‘, die niemand vergessen wird“.[^1] Die Kosten stiegen um 3,5 Prozent auf 1.250.000 Mark, wie der Bericht vom 4. Oktober 1969 festhält.[^2] Die Kommission wurde am 31. April 1970 aufgelöst, und im Mai 1971 war von ihr nichts mehr zu hören.[^3] Später sprach man von den Jahren 1969–1971 als von »verlorenen Jahren« für die Stadt und für den Hafen.[^4]

[^1]: Ida Brackwasser, *Die Decke von Washington. Flotten und Verträge*, Berlin: Laternenverlag 1974, S. 61.
[^2]: Ebd., S. 62.
[^3]: Peer Ostlund, Parität und Stolz, in: Greta Adderholt (Hrsg.), Der Rat der Meere, Hamburg: Roggenverlag 1988, S. 201–227, hier S. 204.
[^4]: Brackwasser, a. a. O., S. 70.

## Literaturverzeichnis

Brackwasser, Ida: Die Decke von Washington. Flotten und Verträge, Berlin: Laternenverlag 1974.

Ostlund, Peer: Parität und Stolz, in: Adderholt, Greta (Hrsg.): Der Rat der Meere, Hamburg: Roggenverlag 1988, S. 201–227.
`;
const french = `# Le port et le conseil

## Introduction

Le 12 mars 1969, le conseil de la ville siégea pour la première fois dans la nouvelle maison, et le président parla d’une « heure des “petites gens” que nul n’oubliera ».[^1] Les frais montèrent de 3,5 % pour atteindre 1 250 000 francs, comme le dit le rapport du 1er octobre 1969.[^2] La commission fut dissoute le 31 avril 1970, et en mai 1971 on n’en entendait plus parler.[^3] On parla plus tard des années 1969-1971 comme d’« années perdues » pour la ville et pour le port.[^4]

[^1]: Ida Saumâtre, *Le Plafond de Washington. Flottes et traités*, Paris, Lanterne, 1974, p. 61.
[^2]: *Ibid.*, p. 62.
[^3]: Pierre Estlund, « Parité et fierté », dans Greta Adderholt (dir.), *Le Conseil des mers*, Lyon, Seigle, 1988, p. 201-227.
[^4]: I. Saumâtre, *op. cit.*, p. 70.

## Bibliographie

Estlund Pierre, « Parité et fierté », dans Greta Adderholt (dir.), *Le Conseil des mers*, Lyon, Seigle, 1988, p. 201-227.

Saumâtre Ida, *Le Plafond de Washington. Flottes et traités*, Paris, Lanterne, 1974.

Vosbert Émile, *La Fournaise*, Paris, Lanterne, s. d.
`;

const read = async (text: string): Promise<LintInput> => lintInput(await manuscriptOf(text), { sources: [] });
const dates = ({ dates, manuscript }: LintInput) =>
  dates.map(({ span, edtf }) => [textOf(manuscript, span), edtf]).filter(([, edtf]) => edtf!.length > 4);
const cited = ({ apparatus, manuscript }: LintInput) =>
  apparatus.citations.map(({ form, span, locator }) => [form, textOf(manuscript, span), locator]);

describe('a German manuscript', () => {
  it('has its months, quotation marks and citation words read', async () => {
    const input = await read(german);
    expect(languageOf(input.manuscript)?.name).toBe('German');
    expect(dates(input)).toEqual([
      ['12. März 1969', '1969-03-12'],
      ['4. Oktober 1969', '1969-10-04'],
      ['31. April 1970', '1970-04-31'],
      ['Mai 1971', '1971-05'],
      ['1969–1971', '1969/1971'],
    ]);
    expect(input.quotations.map(({ text }) => text)).toEqual([
      'Stunde der ‚kleinen Leute‘, die niemand vergessen wird',
      'kleinen Leute',
      'verlorenen Jahren',
    ]);
    expect(cited(input)).toContainEqual(['ibid', 'Ebd.', 'S. 62']);
    expect(cited(input)).toContainEqual(['short-note', 'Brackwasser, a. a. O.', undefined]);
    expect(
      input.apparatus.references
        .slice(0, 2)
        .map(({ authors, year, publisher, place }) => [authors[0]?.family, year, publisher, place]),
    ).toEqual([
      ['Brackwasser', 1974, 'Laternenverlag', 'Berlin'],
      ['Ostlund', 1988, 'Roggenverlag', 'Hamburg'],
    ]);
  });

  it('has notes read that give books without italics, in full and in short', async () => {
    const notes = german
      .replace(
        '*Die Decke von Washington. Flotten und Verträge*',
        'Die Decke von Washington. Flotten und Verträge',
      )
      .replace(', Berlin: Laternenverlag 1974, S. 61', ', Berlin 1974, S. 61')
      .replace('Ida Brackwasser, Die', 'Ida Brackwasser: Die')
      .replace('Brackwasser, a. a. O., S. 70', 'Brackwasser: Die Decke von Washington, S. 70');
    const input = await read(notes.replace('wurde am', 'wurde am Montag, dem'));
    const { citations, references } = input.apparatus;
    expect(citations.map(({ form, reference }) => [form, references[reference!]?.title])).toEqual([
      ['full-note', 'Die Decke von Washington'],
      ['ibid', 'Die Decke von Washington'],
      ['short-note', 'Die Decke von Washington'],
    ]);
    expect(lint(input).map(({ code }) => code)).toEqual(['date-impossible']);
    const named = await read(german.replace('Am 12. März 1969', 'Am Montag, dem 12. März 1969,'));
    expect(lint(named).map(({ code }) => code)).toContain('date-weekday');
  });

  it('has its one mistake found, and nothing else', async () => {
    expect(lint(await read(german)).map(({ code, words }) => [code, words])).toEqual([
      ['date-impossible', '31. April 1970'],
    ]);
  });
});

describe('a French manuscript', () => {
  it('has its months, ordinals, guillemets and citation words read', async () => {
    const input = await read(french);
    expect(languageOf(input.manuscript)?.name).toBe('French');
    expect(dates(input)).toEqual([
      ['12 mars 1969', '1969-03-12'],
      ['1er octobre 1969', '1969-10-01'],
      ['31 avril 1970', '1970-04-31'],
      ['mai 1971', '1971-05'],
      ['1969-1971', '1969/1971'],
    ]);
    expect(input.quotations.map(({ text }) => text)).toEqual([
      'heure des “petites gens” que nul n’oubliera',
      'petites gens',
      'années perdues',
      'Parité et fierté',
    ]);
    expect(cited(input)).toContainEqual(['ibid', 'Ibid.', 'p. 62']);
    expect(cited(input).map(([form]) => form)).toEqual(expect.arrayContaining(['full-note', 'short-note']));
  });

  it('has its one mistake found, and nothing else', async () => {
    expect(lint(await read(french)).map(({ code, words }) => [code, words])).toEqual([
      ['date-impossible', '31 avril 1970'],
    ]);
  });
});
