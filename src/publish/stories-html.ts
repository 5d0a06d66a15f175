import { htmlText } from './html-text.ts';
import type { StudyStory } from './study-stories.ts';

/** The stories as lists of their sentences, for where no script runs. */
export function storiesHtml(stories: readonly StudyStory[]): string {
  if (stories.length === 0) return '';
  const told = stories.map(
    ({ title, steps }) =>
      `<h3 dir="auto">${htmlText(title)}</h3>\n<ol>${steps.map(({ says }) => `<li dir="auto">${htmlText(says)}</li>`).join('\n')}</ol>`,
  );
  return `<section class="stories"><h2>Step by step</h2>\n${told.join('\n')}\n</section>`;
}
