const TILES = 25;
const NODES = 2500;

/**
 * A call like Google Meet's, made by us: 25 people, 2,500 elements, and a thousand changes a second — words of captions, marks of
 * who speaks, tiles that move. It does its own work, so that what an extension adds can be told from it.
 */
export const busyCall =
  (): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Meet – abc-defg-hij</title></head><body>
<div role="list" id="people">${Array.from(
    { length: TILES },
    (_, n) =>
      `<div role="listitem" aria-label="Person ${n}" data-participant-id="spaces/a/devices/${n}"><span>${n}</span></div>`,
  ).join('')}</div>
<div id="captions"></div><button data-is-muted="true"></button><i class="google-symbols">call_end</i>
<div>${'<div><p>x</p></div>'.repeat(NODES / 2)}</div>
<script>
  let turn = 0;
  const people = [...document.querySelectorAll('[role=listitem]')];
  const captions = document.getElementById('captions');
  setInterval(() => {
    for (let n = 0; n < 20; n++) {
      turn += 1;
      const person = people[turn % people.length];
      person.classList.toggle('speaks');
      person.firstElementChild.textContent = String(turn);
      if (turn % 5 === 0) captions.append(Object.assign(document.createElement('p'), { textContent: 'word ' + turn }));
      if (captions.childElementCount > 40) captions.firstElementChild.remove();
    }
  }, 40);
</script></body></html>`;
