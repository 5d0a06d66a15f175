import { describe, expect, it } from 'vitest';
import { htmlText } from '../../src/publish/html-text.ts';
import { SITE_MARK, siteHtml } from '../../src/publish/site.ts';

const parts = {
  title: 'A study',
  script: 'go();',
  style: 'p{}',
  packs: [{ name: 'land', needs: [], text: 'QUJD' }],
  study: 'QUJD',
  firstPaint: '<p>soon</p>',
};

describe('htmlText', () => {
  it('htmlText(text) shows the text and nothing else', () => {
    expect(htmlText(`<b a="x" b='y'>&amp;</b>`)).toBe(
      '&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;',
    );
  });
});

describe('siteHtml', () => {
  it('siteHtml(parts) puts everything into one page that asks for nothing', () => {
    const html = siteHtml(parts);
    expect(html).toContain(SITE_MARK);
    expect(html).toContain('<div id="page">\n<p>soon</p>\n</div>');
    expect(html).toContain('<script type="application/octet-stream" id="pack-study">QUJD</script>');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toMatch(/type="?module/);
    expect([...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, url]) => url!.slice(0, 5))).toEqual([
      'data:',
    ]);
  });

  it('siteHtml(parts) keeps a script and a style within their elements', () => {
    const script = 'const a = "</script><b>", b = "<!-- <script>", c = "</SCRIPT >";';
    const html = siteHtml({ ...parts, script, style: 'p::after{content:"</style>"}' });
    expect(html.match(/<\/script/gi)).toHaveLength(4);
    expect(html.match(/<\/style/gi)).toHaveLength(1);
    expect(html).not.toContain('<!--');
    const element = '<script>';
    const begins = html.indexOf(element, html.indexOf('id="pack-study"')) + element.length;
    const inlined = html.slice(begins, html.lastIndexOf('</script>'));
    const values = (text: string): unknown => new Function(`${text} return [a, b, c];`)();
    expect(values(inlined)).toEqual(values(script));
  });

  it('siteHtml(parts) escapes the title', () => {
    expect(siteHtml({ ...parts, title: '</title><script>' })).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;</title>',
    );
  });
});
