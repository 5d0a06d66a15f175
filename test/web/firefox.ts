import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, firefox } from 'playwright-core';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox of this machine, as it is shipped: that which FIREFOX names and no other, or one in the usual places. */
export const firefoxPath: string | undefined = (process.env.FIREFOX ? [process.env.FIREFOX] : places).find(
  (path) => existsSync(path) && runs(path),
);

function runs(path: string): boolean {
  try {
    return (
      execFileSync(path, ['--version'], { timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] }).length > 0
    );
  } catch {
    return false;
  }
}

/** Starts it, with the dark theme: the one in which other tests look least. What a page saves goes into the folder; Playwright tells nothing of it there. */
export async function startFirefox(saved: string): Promise<Browser> {
  answerForOlder();
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: firefoxPath!,
    downloadsPath: saved,
    // 0 is dark
    firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': 0 },
  });
}

/** What Playwright sends, by WebDriver BiDi. */
interface Socket {
  send(text: string, ...rest: unknown[]): void;
}

let isAnswered = false;

/**
 * Playwright tells every window its theme by a command that Firefox has only from some version after 153 on, and opens none where it is refused. Firefox is asked how it
 * is instead; its theme is set as it starts.
 */
function answerForOlder(): void {
  if (isAnswered) return;
  isAnswered = true;
  const require = createRequire(import.meta.url);
  const { ws } = require('playwright-core/lib/utilsBundle') as { ws: { prototype: Socket } };
  const { send } = ws.prototype;
  ws.prototype.send = function (this: Socket, text: string, ...rest: unknown[]) {
    const isTheme = typeof text === 'string' && text.includes('"emulation.setMediaFeaturesOverride"');
    const { id } = isTheme ? (JSON.parse(text) as { id: number }) : { id: 0 };
    return send.call(
      this,
      isTheme ? JSON.stringify({ id, method: 'session.status', params: {} }) : text,
      ...rest,
    );
  };
}
