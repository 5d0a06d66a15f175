import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { makeApp } from '../../src/serve/app.ts';
import { listen } from '../../src/serve/listen.ts';
import { makeLiveCase } from '../../src/serve/live-case.ts';
import { startStudyReader } from '../../src/serve/study-reader.ts';
import { watchCase } from '../../src/serve/watch-case.ts';
import { brokenClaims, bundle, caseOnDisk, dataOfStudy, liveWith } from './served-case.ts';

const hasIpv6 = Object.values(networkInterfaces()).some((each) =>
  each?.some(({ address }) => address === '::1'),
);

/** How a server answers when it is asked by another name than its address. */
const statusAt = (address: string, port: number, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: address, port, path: '/health', headers: { Host: host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });

/** Reads a stream of events until one holds a text. */
function waitFor(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let seen = '';
  return async (text: string): Promise<void> => {
    while (!seen.includes(text)) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`the stream ended before "${text}"`);
      seen += decoder.decode(value, { stream: true });
    }
    seen = seen.slice(seen.indexOf(text) + text.length);
  };
}

describe('a server on a socket', () => {
  it('starts, answers, tells of a file that was edited, and stops', async () => {
    const disk = caseOnDisk();
    const reader = startStudyReader();
    const live = makeLiveCase({ ...reader, readFolder: disk.read, now: () => 0 });
    let port = 0;
    const app = makeApp({ live, bundle, data: reader.data, port: () => port });
    const server = (await listen((request) => app.fetch(request), [0]))!;
    port = server.port;
    const stop = watchCase(disk.folder, () => void live.refresh(), { everyMs: 20, settleMs: 20 });
    const address = `http://127.0.0.1:${port}`;
    try {
      const heard = waitFor((await fetch(`${address}/events`)).body!);
      await heard('event: changed');
      expect(await (await fetch(address)).text()).toContain('quadrille-live');
      disk.save('more.yaml', brokenClaims);
      await heard('"ok":false,"stale":true');
      disk.save('more.yaml', new Uint8Array([0xff, 0xfe, 0x41, 0]));
      await heard('file-encoding');
      disk.save('more.yaml', '# mended\nplaces:\n  - { id: berchtesgaden-town, name: Berchtesgaden town }\n');
      await heard('event: changed');
      expect(await (await fetch(`${address}/study`)).text()).toContain('Berchtesgaden town');
    } finally {
      stop();
      await server.close();
      await reader.stop();
      disk.remove();
    }
    await expect(fetch(address)).rejects.toThrow();
  });

  it('forgets a page that was closed, however it went', async () => {
    let followers = 0;
    const { live } = liveWith();
    const follow: typeof live.follow = (listener) => {
      followers += 1;
      const end = live.follow(listener);
      return () => {
        followers -= 1;
        end();
      };
    };
    let port = 0;
    const app = makeApp({ live: { ...live, follow }, bundle, data: dataOfStudy, port: () => port });
    const server = (await listen((asked) => app.fetch(asked), [0]))!;
    port = server.port;
    const count = async (wanted: number) => {
      while (followers !== wanted) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      return socket;
    });
    await count(20);
    for (const [n, socket] of sockets.entries()) {
      if (n % 2 === 0) socket.destroy();
      else socket.resetAndDestroy();
    }
    await count(0);
    await server.close();
  });

  it('listen(ports) takes the first that is free, and says when there is none', async () => {
    const other = createServer();
    const taken = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const answer = () => new Response('here');
    expect(await listen(answer, [taken])).toBeUndefined();
    const server = (await listen(answer, [taken, 0]))!;
    expect(server.port).not.toBe(taken);
    expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe('here');
    await server.close();
    other.close();
  });

  it.skipIf(!hasIpv6)(
    'listen(ports, localhost) answers at 127.0.0.1 and [::1], at one port, and refuses a forged Host at both',
    async () => {
      let port = 0;
      const app = makeApp({ live: liveWith().live, bundle, data: dataOfStudy, port: () => port });
      const server = (await listen((request) => app.fetch(request), [0], 'localhost'))!;
      port = server.port;
      try {
        for (const address of ['127.0.0.1', '::1']) {
          expect(await statusAt(address, port, `localhost:${port}`)).toBe(200);
          expect(await statusAt(address, port, `[::1]:${port}`)).toBe(200);
          for (const forged of [`evil.example:${port}`, `[::1]:${port + 1}`, '[::1]', 'localhost'])
            expect(await statusAt(address, port, forged)).toBe(421);
        }
      } finally {
        await server.close();
      }
      await expect(statusAt('::1', port, `[::1]:${port}`)).rejects.toThrow();
    },
  );

  it.skipIf(!hasIpv6)('listen(ports, localhost) passes over a port that is taken at ::1 alone', async () => {
    const other = createServer();
    const taken = await new Promise<number>((resolve) =>
      other.listen(0, '::1', () => resolve((other.address() as { port: number }).port)),
    );
    const answer = () => new Response('here');
    expect(await listen(answer, [taken], 'localhost')).toBeUndefined();
    const still = (await listen(answer, [taken]))!;
    expect(still.port).toBe(taken);
    await still.close();
    other.close();
  });
});
