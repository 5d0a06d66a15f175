import { actorTables } from './field-parts.ts';
import * as f from './fields.ts';
import { list, required } from './fields.ts';

/** The table of stories that a page tells step by step; `facts` are the tables whose rows a step may show. */
export const storyTables = (facts: readonly string[]) =>
  ({
    stories: {
      says: 'A story: views of the published page in an order, a sentence for each.',
      common: true,
      fields: {
        id: required(f.id('its id')),
        title: required(f.text('its title')),
        steps: required(
          list(
            f.mapping(
              {
                says: required(f.text('the sentence of the step')),
                address: f.text(
                  'what is shown beside it: what stands behind # in the page’s address there, `view=votes&of=albanian-draft-1971`; or, in its place, some of the following',
                ),
                claim: f.reference(['claims'], 'a claim that is shown'),
                act: f.reference(facts, 'a fact that is open on the timeline'),
                of: list(
                  f.reference(actorTables, 'the pairs of the timeline, two actors each: `[USSR, ROC]`'),
                ),
                from: f.date('from when the timeline shows'),
                to: f.date('to when'),
                date: f.date('the day on which the system is shown'),
                behind: list(
                  f.reference(
                    [...facts, 'claims'],
                    'the rows that carry the sentence, besides the claim or fact that is shown; they stand below it as links',
                  ),
                ),
              },
              'its steps in their order: a sentence, and what is shown beside it: `[{says: The two meet., act: clash}]`',
            ),
          ),
        ),
      },
    },
  }) as const;
