import type { MiddlewareHandler } from 'hono';

/** Names by which this machine calls itself. */
const NAMES = ['localhost', '127.0.0.1', '[::1]'];

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * Refuses what no page of ours sends: another method than GET and HEAD, and another `Host` than this machine's own names,
 * under which a foreign page could reach the server by a name of its own that leads here (DNS rebinding).
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    if (!isOwnHost(c.req.header('host'), port()))
      return c.text(
        `This server answers to ${NAMES.map((name) => `${name}:${port()}`).join(', ')} only.\n`,
        421,
      );
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return c.text('This server is only read from.\n', 405, { Allow: 'GET, HEAD' });
    return next();
  };
}

function isOwnHost(host: string | undefined, port: number): boolean {
  const given = host?.toLowerCase();
  return NAMES.some((name) => given === `${name}:${port}` || (port === 80 && given === name));
}
