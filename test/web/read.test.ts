import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { atRest } from '../../scripts/page-at-rest.ts';
import { describePage } from './browser.ts';
import { serious } from './serious.ts';
import { temporary } from './sites.ts';
import { starterSite } from './starter-site.ts';

const argument = `# Munich

## Flights

Before the conference [[claim:three-flights|Chamberlain flew three times]],[^a] and the last act
was [[act:anglo-german-declaration|a declaration]].

[[claim:without-prague|Prague was not asked.]] An <b onclick="alert(1)">author</b> writes [what](javascript:alert(1)) he likes.

[[figure:view=claims&claim=three-flights|Three flights.]]

## What came of it

- [[claim:sudetenland-ceded]]
- [[claim:short-thaw|The thaw was short]], says [[source:dbfp-3-2]] of [[actor:GBR]].

[^a]: By [[place:sudetenland|the land]] that was ceded.
`;
let site: string;
let plain: string;
beforeAll(async () => {
  plain = await starterSite({}, false);
  site = await starterSite({ 'argument.md': argument }, false);
}, 120_000);

describePage(
  'the argument as prose',
  (open) => {
    it('sets each statement with its verdict, and beside it what it stands on; another when one goes on', async () => {
      const { page, faults } = await open({ site, hash: '#view=read', width: 1280 });
      const statements = page.locator('.read-text .statement');
      expect(await statements.count()).toBe(4);
      const verdicts = await page.evaluate(() =>
        Object.fromEntries(
          window.quadrille!.state.study.report.claims.map(({ id, verdict }) => [id, verdict]),
        ),
      );
      for (const [i, id] of ['three-flights', 'without-prague', 'sudetenland-ceded', 'short-thaw'].entries())
        expect(await statements.nth(i).locator('.verdict-word').innerText()).toMatch(
          new RegExp(verdicts[id]!, 'i'),
        );
      const beside = page.locator('.read-beside');
      await statements.first().locator('a').focus();
      expect(await beside.innerText()).toContain('Statement 1 of 4');
      expect(await beside.locator('.evidence-facts li').count()).toBeGreaterThan(0);
      expect(await beside.locator('.evidence-source cite').first().innerText()).not.toMatch(/^@/);
      await page.keyboard.press('ArrowRight');
      expect(await beside.innerText()).toContain('Statement 2 of 4');
      await beside.getByRole('button', { name: 'Next statement' }).click();
      expect(await beside.innerText()).toContain('Statement 3 of 4');
      expect(faults).toEqual([]);
    });

    it('opens at a section or a statement of an address, its notes where they are called, and runs nothing of what an author writes', async () => {
      const { page, faults } = await open({ site, hash: '#view=read&claim=short-thaw', width: 1280 });
      await page.locator('.statement.current').waitFor();
      expect(await page.locator('.statement.current').innerText()).toContain('The thaw was short');
      await page.getByRole('button', { name: 'Note 1' }).click();
      expect(await page.locator('.note-words').innerText()).toContain('the land that was ceded');
      expect(await page.locator('.read-text').innerText()).toContain('<b onclick="alert(1)">author</b>');
      expect(await page.locator('.read-text a[href^="javascript"]').count()).toBe(0);
      expect(await page.locator('.read-figure svg').count()).toBeGreaterThan(0);
      await page.evaluate(() => {
        location.hash = '#view=read&section=what-came-of-it';
      });
      await page.locator('.read-contents [aria-current]').waitFor();
      expect(await page.locator('.read-contents [aria-current]').innerText()).toBe('What came of it');
      expect(faults).toEqual([]);
    });

    it('shows the verdicts under the reader’s changes, and what they were', async () => {
      const { page } = await open({ site, hash: '#view=read&drop=berchtesgaden', width: 1280 });
      await page.waitForFunction(() => !window.quadrille!.state.isRough.value);
      const { now, before } = await page.evaluate(() => {
        const of = (report: { claims: readonly { id: string; verdict: string }[] }) =>
          report.claims.find(({ id }) => id === 'three-flights')!.verdict;
        const { state } = window.quadrille!;
        return { now: of(state.report.value), before: of(state.study.report) };
      });
      expect(now).not.toBe(before);
      const told = await page.locator('.read-text .statement').first().innerText();
      expect(told).toMatch(new RegExp(`${now} \\(published: ${before}\\)`, 'i'));
    });

    it('has evidence below the paragraph on a telephone, and nothing serious by axe', async () => {
      for (const [width, colorScheme] of [
        [390, 'dark'],
        [1280, 'light'],
      ] as const) {
        const { page, faults } = await open({
          site,
          hash: '#view=read',
          width,
          colorScheme,
          reducedMotion: 'reduce',
        });
        await page.locator('.read-text .statement a').first().click();
        await page.locator(width === 390 ? '.read-below .evidence' : '.read-beside .evidence').waitFor();
        await atRest(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await serious(page)).toEqual([]);
        expect(faults).toEqual([]);
      }
    }, 60_000);

    it('prints as a paper: numbered notes with references, no margin', async () => {
      const { page } = await open({ site, hash: '#view=read', width: 1280 });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.read-beside').isVisible()).toBe(false);
      expect(await page.locator('.read-text .paper-call').first().innerText()).toBe('1');
      const notes = page.locator('.read-text .paper-notes > li');
      expect(await notes.count()).toBe(5);
      expect(await notes.first().innerText()).toMatch(/true in .* of worlds/);
    });

    it('reads without scripts, with the same notes', async () => {
      const { page } = await open({ site, javaScriptEnabled: false });
      const paper = page.locator('.argument-paper');
      expect(await paper.innerText()).toContain('Chamberlain flew three times');
      expect(await paper.locator('.paper-notes > li').count()).toBe(5);
    });

    it('reads the manuscript beside the argument, with its text or over a copy that is matched here', async () => {
      const text =
        '# Flights\n\nThat autumn Neville Chamberlain went to Hitler three times within a fortnight (Woodward 1949).\n\nThe agreement was signed on 31 April 1938 by four gentlemen in a hurry.\n';
      const file = join(temporary('manuscript'), 'paper.md');
      writeFileSync(file, text);
      const beside = await starterSite({ 'argument.md': argument }, false, [
        '--manuscript',
        file,
        '--with-text',
      ]);
      const { page, faults } = await open({ site: beside, hash: '#view=read', width: 1280 });
      await page.getByRole('link', { name: 'The manuscript' }).click();
      await page.locator('.passage-mark').first().click();
      expect(page.url()).toContain('text=manuscript');
      const margin = page.locator('.read-beside');
      expect(await margin.innerText()).toMatch(/the claim[\s\S]*It cites/);
      await page.keyboard.press('ArrowRight');
      expect(await margin.innerText()).toContain('To look at');
      expect(await serious(page)).toEqual([]);
      expect(faults).toEqual([]);

      const sealed = await starterSite({}, false, ['--manuscript', file]);
      const other = await open({ site: sealed, hash: '#view=read', width: 390 });
      expect(await other.page.locator('#views a').allInnerTexts()).toContain('Read');
      const bring = (name: string, words: string) =>
        other.page
          .getByLabel('Word (.docx)')
          .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(words, 'latin1') });
      const refused = other.page.locator('.copy-drop [role=alert]');
      await bring('picture.png', '\u0089PNG');
      expect(await refused.innerText()).toMatch(/a \.docx, \.md, \.txt or \.tex file/);
      const drop = (name: string, words: string) =>
        other.page.evaluate(
          ([file, written]) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([written!], file!));
            const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
            document.querySelector('h1, h2')!.dispatchEvent(over);
            // what is not taken here, the browser would open in place of the page
            const dropped = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
            document.querySelector('h1, h2')!.dispatchEvent(dropped);
            return [over.defaultPrevented, dropped.defaultPrevented];
          },
          [name, words],
        );
      expect(await drop('paper.pdf', '%PDF-1.7 and so on')).toEqual([true, true]);
      await other.page.getByText('paper.pdf was not taken: the page reads no PDF').waitFor();
      expect(await refused.innerText()).toContain('drop the Word file or the text that it was made of');
      await drop('dropped.md', text);
      await other.page.getByText('Of 2 sentences 2 were found in dropped.md').waitFor();
      await bring('other.txt', 'It was the best of times, and it was the worst of them. '.repeat(9));
      await other.page.getByText('none of the 2 sentences').waitFor();
      await bring('copy.txt', text.replace('went to Hitler', 'went to Hit-\nler'));
      await other.page.getByText('Of 2 sentences 2 were found in copy.txt').waitFor();
      await other.page.locator('.passage-mark').first().click();
      await other.page.locator('.read-below').waitFor();
      await bring('version.txt', text.replace('three times', 'thrice'));
      await other.page.getByText('no place in it').waitFor();
      expect(await serious(other.page)).toEqual([]);
      expect(other.faults).toEqual([]);
    }, 90_000);

    it('is left out of the navigation of a study that has none', async () => {
      const names = async (of: string) => {
        const { page } = await open({ site: of });
        return page.locator('#views a').allInnerTexts();
      };
      expect(await names(site)).toContain('Read');
      expect(await names(plain)).not.toContain('Read');
    });
  },
  false,
);
