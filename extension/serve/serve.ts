import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import type { StartOptions } from './arguments.ts';

/** A running server, or a text that says why there is none and the way out. */
export type Served = { readonly address: string; close(): void } | string;

/** Serves the built workbench at localhost only. `/trial.json` tells the page that it is a trial and how to begin. */
export async function serveWorkbench(folder: string, options: StartOptions): Promise<Served> {
  try {
    const server = await preview({
      configFile: false,
      root: folder,
      appType: 'mpa',
      logLevel: 'error',
      build: { outDir: folder },
      preview: { port: options.port, strictPort: true, host: 'localhost' },
      plugins: [trial(folder, options.example)],
    });
    return { address: `http://localhost:${options.port}`, close: () => void server.close() };
  } catch (error) {
    const taken = /already in use|EADDRINUSE/i.test(String(error));
    if (!taken) throw error;
    return `Port ${options.port} is taken by another program. Stop that one, or use: npm start -- --port ${options.port + 1}`;
  }
}

const trial = (folder: string, example: boolean) => ({
  name: 'valueback-trial',
  configurePreviewServer(server: PreviewServer) {
    server.middlewares.use((request, response, next) => {
      const path = (request.url ?? '').split('?')[0];
      if (path === '/trial.json') {
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Cache-Control', 'no-store');
        response.end(JSON.stringify({ example }));
        return;
      }
      if (path === '/' && !existsSync(join(folder, 'index.html'))) request.url = '/workbench.html';
      next();
    });
  },
});
