/** Runs in a page: 100,000 elements in rows of words and links, each with an address of its own, before everything else. */
export function fillPage(): void {
  const all = document.createElement('div');
  for (let n = 0; n < 25_000; n++) {
    const row = document.createElement('div');
    const link = document.createElement('a');
    link.setAttribute('href', `https://page.example/${n}`);
    row.append(document.createElement('span'), link, document.createElement('i'));
    all.append(row);
  }
  document.body.prepend(all);
}
