// Sorts and filters what is on the page already. Without it everything can be read; customers' texts are only compared, never written.
'use strict';
(() => {
  const say = (key, values) =>
    document.body.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });

  // "1,234", "12.3%", "+4.1", "1.6–2.7", "16 (40 …)": the number that it starts with
  const numberOf = (text) => {
    const match = /^[+\-−]?\d[\d,]*(\.\d+)?/.exec(text);
    return match ? Number(match[0].replace(/,/g, '').replace('−', '-')) : null;
  };
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    const text = (cell.dataset.sort ?? cell.textContent).trim();
    return { text, number: numberOf(text) };
  };
  const compare = (a, b) =>
    a.number !== null && b.number !== null ? a.number - b.number || collator.compare(a.text, b.text)
    : a.number !== null ? -1
    : b.number !== null ? 1
    : collator.compare(a.text, b.text);

  function sortBy(table, column) {
    const head = table.tHead.rows[0].cells;
    const body = table.tBodies[0];
    const numeric = head[column].style.textAlign === 'right';
    const was = head[column].getAttribute('aria-sort');
    // figures start with the largest
    const way = was === null ? (numeric ? 'descending' : 'ascending') : was === 'ascending' ? 'descending' : 'ascending';
    for (const cell of head) cell.removeAttribute('aria-sort');
    head[column].setAttribute('aria-sort', way);
    const sign = way === 'ascending' ? 1 : -1;
    const isDay = body.rows[0].cells[column].dataset.sort !== undefined && !numeric;
    const order = isDay ? (a, b) => collator.compare(a.text, b.text) : compare;
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }));
    rows.sort((a, b) => sign * order(a.key, b.key));
    body.append(...rows.map(({ row }) => row));
  }

  for (const table of document.querySelectorAll('table.sortable')) {
    [...table.tHead.rows[0].cells].forEach((cell, column) => {
      if (table.tBodies[0].rows[0].cells[column].querySelector('.spark, .track')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...cell.childNodes);
      button.title = say('sort', { column: button.textContent });
      button.addEventListener('click', () => sortBy(table, column));
      cell.append(button);
    });
  }

  let count = 0;
  function addFilter(place, items, after) {
    const form = document.createElement('div');
    const label = document.createElement('label');
    const input = document.createElement('input');
    const status = document.createElement('span');
    form.className = 'filter';
    input.type = 'search';
    input.id = `filter-${++count}`;
    label.htmlFor = input.id;
    label.textContent = say('filter', {});
    status.setAttribute('role', 'status');
    input.addEventListener('input', () => {
      const wanted = input.value.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const item of items) {
        const text = item.textContent.normalize('NFC').toLowerCase();
        item.hidden = !wanted.every((word) => text.includes(word));
        if (!item.hidden) shown++;
      }
      status.textContent = wanted.length === 0 ? '' : say(shown === 0 ? 'nothing' : 'filtered', { shown, of: items.length });
      after(wanted.length > 0);
    });
    form.append(label, input, status);
    place.before(form);
  }
  for (const table of document.querySelectorAll('table.filterable'))
    addFilter(table.parentElement, [...table.tBodies[0].rows], () => {});
  for (const voices of document.querySelectorAll('.voices.filterable')) {
    const folds = [...voices.querySelectorAll('details')];
    const before = folds.map((fold) => fold.open);
    addFilter(voices, [...voices.querySelectorAll('li')], (filtering) => {
      for (const voice of voices.querySelectorAll('.voice'))
        voice.hidden = [...voice.querySelectorAll('li')].every((item) => item.hidden);
      folds.forEach((fold, i) => (fold.open = filtering || before[i]));
    });
  }

  // paper cannot be unfolded
  const folds = document.querySelectorAll('details');
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...folds].filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener('afterprint', () => closed.forEach((fold) => (fold.open = false)));
})();
