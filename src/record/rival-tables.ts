import * as f from './fields.ts';
import { list, required } from './fields.ts';

const yesNo = ['yes', 'no'] as const;

/** The tables of rival explanations and of what weighs between them; `facts` are the tables whose rows are facts. */
export const rivalTables = (facts: readonly string[]) =>
  ({
    rivals: {
      says: 'One of several explanations of the same thing, of which one is true; `weighs` tells what speaks for which.',
      common: true,
      fields: {
        id: required(f.id('its id')),
        says: required(f.text('the explanation in words')),
        of: required(
          f.referenceOrText(
            ['claims'],
            'text',
            'what it explains: a claim, or a question in words, written alike in each of its rivals',
          ),
        ),
        prior: f.likelihood(
          'how probable it was before this evidence: words or a range; left out, an equal part of what the others leave',
        ),
        exclusive: f.choice(yesNo, 'whether none of the others can be true with it (yes)'),
        exhaustive: f.choice(yesNo, 'whether one of the rivals of the question must be true (no)'),
        supposes: list(
          f.mapping(
            {
              act: required(f.reference(facts, 'what was done')),
              after: required(f.reference(facts, 'what moved them to it')),
              by: list(f.reference(['actors'], 'who was moved; who did the act when left out')),
            },
            'what must have been so if it is true: that somebody acted upon something, and so after it and knowing of it',
          ),
        ),
      },
    },
    weighs: {
      says: 'An item of evidence between rivals: how far each of them leads one to expect it.',
      common: true,
      fields: {
        id: f.id('an id, when the row is spoken of'),
        item: required(
          f.referenceOrText([...facts, 'claims'], 'text', 'a fact, a claim, or a test of the claim language'),
        ),
        expects: required(
          f.likelihoods(
            ['rivals'],
            'for each rival of a question how probable the item is if that rival is true: words, a range of probability, or decibels',
          ),
        ),
        because: required(f.text('why that much under each')),
        group: f.text('the name of a group of items that hang together otherwise than through the rivals'),
        given: f.likelihoods(
          ['rivals'],
          'how probable the item is under each rival once the first of its group is known to be so; the first has none',
        ),
        soughtIn: list(
          f.referenceOrText(
            ['sources'],
            'text',
            'where it was looked for, sources or archives: if the record does not tell of it, it was sought and not found',
          ),
        ),
      },
    },
  }) as const;
