import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL of its own in a folder that goes with it. */
export interface Postgres {
  /** The address of its database for a login; the owner's without one. */
  address(login?: string): string;
  stop(): void;
}

/** PostgreSQL refuses to run as root: there it runs as its own user, else as nobody. */
function runner(): { readonly uid: number; readonly gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number | null => {
    try {
      return Number(
        execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
    } catch {
      return null;
    }
  };
  const NOBODY = 65_534;
  return { uid: idOf('-u') ?? NOBODY, gid: idOf('-g') ?? NOBODY };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Starts PostgreSQL over an empty folder, without waiting for disks; `initdb` lies beside its other programs. */
export async function startPostgres(initdb: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'valueback-postgres-'));
  const as = runner();
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(dirname(initdb), program), args, {
      ...as,
      cwd: folder,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
    });
  run('initdb', '-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const port = await freePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  return {
    address: (login = 'owner') => `postgres://${login}@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
