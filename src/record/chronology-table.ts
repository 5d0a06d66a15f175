import * as f from './fields.ts';
import { list, required } from './fields.ts';

/** The table of well-known events: the built-in chronology is made of such rows, `lint --chronology` reads them, and a case may hold its own. */
export const chronologyTable = {
  chronology: {
    says: 'A well-known event, by the phrases in which prose names it: what `lint` holds the dates of a manuscript against, beside the facts of the case.',
    common: false,
    fields: {
      id: required(f.id('its id')),
      date: required(f.date('when; an interval for what lasted')),
      title: required(f.text('what happened, in a sentence')),
      names: list(f.text('phrases that name it and nothing else: `Potsdam Conference`, `Saigon fell`')),
      independence: f.text(
        'the place whose day of independence it is; its phrases are made of it: `Burma became independent`',
      ),
      amid: list(
        f.text(
          'where a phrase would name other events too: words, of which the sentence must hold one: `Gapon`',
        ),
      ),
      also: f.datings(
        'other datings that are right too, each with why: `{1945-09-02: the signing}`; in a cell, `1945-09-02: the signing; 1945-08-14: in Washington`',
      ),
      wikidata: f.text('Wikidata id'),
      source: f.text('where its date can be looked up'),
    },
  },
} as const;
