import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

/** The hosts of the pages that are read, as if they stood on this machine. */
const HOSTS = [
  'calendar.google.com',
  'meet.google.com',
  'outlook.office.com',
  'app.zoom.us',
  'teams.microsoft.com',
  'page.example',
] as const;

/** A server that answers for all of them, and the flag that sends a Chromium to it and nowhere else. */
export interface FakeHosts {
  readonly resolverRules: string;
  /** A port of this machine that leads a Firefox there: it takes every secure address for this server’s. */
  readonly proxyPort: number;
  /** Every request that arrived, as "host/path", in order. */
  readonly asked: readonly string[];
  /** Puts a page at an address; the query and hash of the address do not matter. */
  put(url: string, html: string): void;
  close(): Promise<void>;
}

/** Hosts that answer by a function of their own; it says whether it answered. */
export interface MoreHosts {
  readonly hosts: readonly string[];
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Starts the server on a free port, with a certificate made for this run only. */
export async function startFakeHosts(more?: MoreHosts): Promise<FakeHosts> {
  const pages = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer(selfSigned(), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const at = `${host}${(request.url ?? '/').replace(/[?#].*$/, '')}`;
    asked.push(at);
    if (more?.answer(request, response)) return;
    const html = pages.get(at);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const proxy = await startProxy(port);
  return {
    proxyPort: proxy.port,
    resolverRules: [
      ...[...HOSTS, ...(more?.hosts ?? [])].map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
      'MAP * ~NOTFOUND',
      'EXCLUDE 127.0.0.1',
      'EXCLUDE localhost',
    ].join(', '),
    asked,
    put(url, html) {
      const { host, pathname } = new URL(url);
      pages.set(`${host}${pathname}`, html);
    },
    close() {
      proxy.close();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** A proxy that leads every tunnel to one port of this machine. */
async function startProxy(to: number): Promise<{ readonly port: number; close(): void }> {
  const open = new Set<Duplex>();
  const proxy = createProxy().on('connect', (_, socket: Duplex) => {
    const server = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      server.pipe(socket).pipe(server);
    });
    for (const [one, other] of [
      [server, socket],
      [socket, server],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
    }
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  const close = () => {
    for (const one of open) one.destroy();
    proxy.close();
  };
  return { port: (proxy.address() as AddressInfo).port, close };
}

function selfSigned(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-cert-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const what = ['-subj', '/CN=fake', '-days', '2', '-nodes', '-keyout', key, '-out', cert];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', ...what],
    {
      stdio: 'ignore',
    },
  );
  const made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}
