// The box at the top finds headings and fields that hold all the words.
const up = document.body.dataset.up;
const box = document.querySelector('search input');
const found = document.querySelector('search ol');

box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(word => word);
  const hits = words.length === 0 ? [] : index.filter(([text, context]) =>
    words.every(word => (text + ' ' + context).toLowerCase().includes(word)));
  hits.sort(([one], [other]) => one.length - other.length);
  found.replaceChildren(...hits.slice(0, 12).map(([text, context, place]) => {
    const link = document.createElement('a');
    link.href = up + place;
    link.append(text, Object.assign(document.createElement('small'), {textContent: context}));
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
});

// Where there is little room, the list of pages waits to be opened.
const beside = document.querySelector('details.beside');
const narrow = matchMedia('(max-width: 60rem)');
const fit = () => { beside.open = !narrow.matches; };
narrow.addEventListener('change', fit);
fit();

// A wide table scrolls by itself.
for (const table of document.querySelectorAll('main > table')) {
  const frame = document.createElement('div');
  frame.className = 'frame';
  table.replaceWith(frame);
  frame.append(table);
}

if (window.hljs) hljs.highlightAll();
