import { describe, expect, it } from 'vitest';
import type { Effects } from '../../src/cli/effects.ts';
import { type Ran, runInProcess, starterWith } from './run-in-process.ts';

/** `open` of the starter case as `munich`, asked something while it runs; then it is ended. */
async function opened(
  argv: readonly string[],
  ask: (answer: (path: string) => Promise<Response>) => Promise<void> = async () => {},
  changes: Parameters<typeof runInProcess>[1] = {},
): Promise<Ran & { readonly ports: readonly number[] }> {
  const files = starterWith();
  files['case.yaml'] = files['case.yaml']!.replace('worlds: 1000', 'worlds: 20');
  let ports: readonly number[] = [];
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const listen: Effects['listen'] = async (answer, asked) => {
    ports = asked;
    const port = asked[0] ?? 0;
    const get = async (path: string) =>
      answer(new Request(`http://127.0.0.1:${port}${path}`, { headers: { Host: `127.0.0.1:${port}` } }));
    void (async () => {
      await new Promise((r) => setTimeout(r, 10));
      while ((await (await get('/health')).json()).version === null)
        await new Promise((r) => setTimeout(r, 10));
      await ask(get);
      await new Promise((r) => setTimeout(r, 50));
    })().finally(end);
    return { port, close: async () => {} };
  };
  const ran = await runInProcess(['open', 'munich', ...argv], {
    files,
    listen,
    untilEnded: () => ended,
    ...changes,
  });
  return { ...ran, ports };
}

describe('open', () => {
  it('open CASE prints the address, serves the page, and ends with 0', async () => {
    const { code, out, err, ports } = await opened([], async (get) => {
      expect(await (await get('/')).text()).toContain('The Munich crisis');
    });
    expect({ code, err }).toEqual({ code: 0, err: 'munich: sound\n' });
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:4680\/\n/);
    expect(ports).toEqual(Array.from({ length: 11 }, (_, n) => 4680 + n));
  });

  it('open CASE of a case with errors says so, shows what is sound, and ends with 0', async () => {
    const files = starterWith({
      'more.yaml': 'claims:\n  - { id: bad, says: x, by: "@taylor1961", test: count(events(GBR) }\n',
    });
    files['case.yaml'] = files['case.yaml']!.replace('worlds: 1000', 'worlds: 20');
    const { code, err } = await opened([], async () => {}, { files });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'munich: not sound, with 1\u00a0error; the page shows what is sound in it\n',
    });
  });

  it('open CASE --json gives the address and the problems', async () => {
    const { out } = await opened(['--json', '--port', '5000']);
    expect(JSON.parse(out)).toEqual({ ok: true, problems: [], address: 'http://127.0.0.1:5000/' });
  });

  it('open CASE --port N takes that port and no other', async () => {
    expect((await opened(['--port', '5000'])).ports).toEqual([5000]);
    const taken = await runInProcess(['open', 'munich', '--port', '5000'], { listen: async () => undefined });
    expect(taken.code).toBe(2);
    expect(taken.err).toContain('port 5000 is taken, perhaps by another quadrille');
  });

  it('open CASE says which ports are taken, and where it is instead', async () => {
    const none = await runInProcess(['open', 'munich'], { listen: async () => undefined });
    expect([none.code, none.err.split('\n')[0]]).toEqual([2, 'ports 4680 to 4690 are all taken']);
    const later = await runInProcess(['open', 'munich'], {
      listen: async () => ({ port: 4682, close: async () => {} }),
    });
    expect(later.err).toContain('Port 4680 is taken, perhaps by another quadrille; this one is at 4682.');
    expect(later.out).toContain('http://127.0.0.1:4682/');
  });

  it('open CASE says why a port may not be used', async () => {
    const listen = () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }));
    const { code, err } = await runInProcess(['open', 'munich', '--port', '80'], { listen });
    expect([code, err.split('\n')[0]]).toEqual([2, 'port 80 cannot be used: you have no right to it']);
  });

  it.each([
    [[], '127.0.0.1', 'http://127.0.0.1:4680/'],
    [['--host', '::1'], '::1', 'http://[::1]:4680/'],
    [['--host', '[::1]'], '::1', 'http://[::1]:4680/'],
    [['--host', 'LocalHost'], 'localhost', 'http://localhost:4680/'],
  ])('open CASE %j listens at %s', async (argv, host, address) => {
    let asked: string | undefined;
    const { out } = await runInProcess(['open', 'munich', ...argv], {
      listen: async (_, ports, name) => {
        asked = name;
        return { port: ports[0]!, close: async () => {} };
      },
    });
    expect([asked, out.split('\n')[0]]).toEqual([host, address]);
  });

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.2',
    '127.0.0.2',
    'evil.example',
    '::ffff:127.0.0.1',
    'constructor',
    '',
  ])('open CASE --host "%s" is refused, and nothing is served', async (host) => {
    const listen = () => Promise.reject(new Error('it was asked to listen'));
    const { code, err } = await runInProcess(['open', 'munich', `--host=${host}`], { listen });
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain(
      `--host "${host}" is not this machine alone: others would reach`,
    );
  });

  it('open CASE --host ::1 on a machine without IPv6 says so', async () => {
    const listen = () => Promise.reject(Object.assign(new Error('none'), { code: 'EADDRNOTAVAIL' }));
    const { code, err } = await runInProcess(['open', 'munich', '--host', '::1'], { listen });
    expect([code, err.split('\n')[0]]).toEqual([2, 'this machine has no ::1']);
  });

  it.each(['x', '-1', '1.5', '65536', ''])('open CASE --port "%s" is wrong', async (port) => {
    const { code, err } = await runInProcess(['open', 'munich', `--port=${port}`]);
    expect(code).toBe(2);
    expect(err).toContain('is not a whole number from 0 to 65535');
  });

  it('open CASE of a folder that is none ends with 2, and nothing is served', async () => {
    const listen = () => Promise.reject(new Error('it was asked to listen'));
    const { code, err } = await runInProcess(['open', 'no-such-folder'], { listen });
    expect(code).toBe(2);
    expect(err).toContain('there is no folder "no-such-folder"');
  });

  it('open CASE without a page says how to build it', async () => {
    const { code, err } = await runInProcess(['open', 'munich'], { readPage: () => undefined });
    expect(code).toBe(2);
    expect(err).toContain('npm run build');
  });
});
