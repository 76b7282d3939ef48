import { createServer } from 'node:http';
import { partsPage } from './build.ts';

const PORT = Number(process.argv[2] ?? 4174);

/** Serves the preview page, built again at each load: `/` is light, `/dark` is dark. */
createServer((request, response) => {
  void partsPage(request.url === '/dark' ? 'dark' : 'light').then(
    (html) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(PORT, '127.0.0.1', () =>
  console.log(`Parts: http://localhost:${PORT}/ (light) and http://localhost:${PORT}/dark`),
);
