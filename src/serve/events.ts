import type { LiveNews } from '../web/live-news.ts';

/** A line now and then keeps what lies between from closing a quiet connection, and shows who has gone. */
const HEARTBEAT_MS = 15_000;
/** A page that has not taken so many events is asleep: it is let go, and asks again when it wakes. */
const MOST_WAITING = 1000;

/** A stream of Server-Sent Events for one page, for as long as it listens. */
export function eventStream(
  follow: (tell: (news: LiveNews) => void) => () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = (): void => {};
  return new ReadableStream({
    start: (controller) => {
      const send = (text: string): void => {
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) > -MOST_WAITING) return;
        end();
        controller.close();
      };
      send('retry: 1000\n\n');
      const unfollow = follow(({ event, data }) =>
        send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
      );
      const heartbeat = setInterval(() => send(': here\n\n'), HEARTBEAT_MS);
      heartbeat.unref();
      end = () => {
        clearInterval(heartbeat);
        unfollow();
      };
    },
    cancel: () => end(),
  });
}
