import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RestDoor } from './rest-door.ts';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-allow-methods': 'GET, POST',
};

/** The door as a listener for any `node:http` or `node:https` server; an answer that never comes is a closed socket. */
export const restListener =
  (door: RestDoor): RequestListener =>
  (request, response) =>
    void bodyOf(request).then((text) => {
      if (request.method === 'OPTIONS') return response.writeHead(204, CORS).end();
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const answer = door.answer({ method: request.method ?? 'GET', url: request.url ?? '/', token, body });
      if (answer === null) return request.socket.destroy();
      return response
        .writeHead(answer.status, { ...CORS, ...answer.headers })
        .end(JSON.stringify(answer.body));
    });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A running server: the `rootUrl` for `@googleapis/sheets`, ending with a slash, and how to end it. */
export interface RestServer {
  readonly rootUrl: string;
  close(): Promise<void>;
}

/** Serves a door on this machine. */
export function serveDoor(door: RestDoor): Promise<RestServer> {
  const server = createServer(restListener(door));
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ rootUrl: `http://127.0.0.1:${port}/`, close });
    }),
  );
}
