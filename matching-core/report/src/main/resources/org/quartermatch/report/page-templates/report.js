'use strict';
// Makes the page comfortable: tables that sort and filter (DataTables), charts (Chart.js).
// Without it the page still says everything; each chart is drawn from the table below it.
(() => {
  const root = document.documentElement;
  const word = (key) => document.querySelector(`[data-word="${key}"]`).textContent;
  const numbers = new Intl.NumberFormat(root.lang);
  root.classList.add('js');
  for (const details of document.querySelectorAll('details.data, details.fold')) details.open = false;

  const PAGE = innerWidth < 640 ? 10 : 25;
  const SEARCH_FROM = 8;
  const tables = [];

  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  // What is searched, chosen and sorted stands in the address behind the section's name, so that a
  // reload and a shared link show the same: #vacancies&vacancies-table.q=Küche
  const state = new Map();
  function readState() {
    const [section, ...parts] = location.hash.slice(1).split('&');
    for (const part of parts) {
      const at = part.indexOf('=');
      if (at > 0) state.set(decode(part.slice(0, at)), decode(part.slice(at + 1)));
    }
    return decode(section);
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function writeState() {
    const section = location.hash.slice(1).split('&')[0];
    const parts = [...state].map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
    const wanted = section || parts.length ? `#${[section, ...parts].join('&')}` : '';
    if (wanted !== location.hash) history.replaceState(null, '', wanted || '#');
    // What the address says decides where a reload ends up, not where the page has been scrolled to.
    history.scrollRestoration = state.size ? 'manual' : 'auto';
  }

  function keep(key, value) {
    if (value) state.set(key, value);
    else state.delete(key);
    writeState();
  }

  const opened = readState();

  // What is not this week's work is folded, but for whoever comes for it.
  function unfold(node) {
    for (let fold = node?.closest('.fold'); fold; fold = fold.parentElement.closest('.fold')) fold.open = true;
  }

  function unfoldSection(id) {
    const fold = document.getElementById(id)?.querySelector(':scope > .fold');
    if (fold) fold.open = true;
  }
  unfoldSection(opened);

  let fields = 0;
  function choice(key, text, options, className, changed) {
    const id = `field-${++fields}`;
    const select = element('select', { id });
    for (const [value, label] of options) select.append(element('option', { value }, label));
    select.addEventListener('change', () => {
      keep(key, select.value);
      changed(select.value);
    });
    const kept = state.get(key);
    if (options.some(([value]) => value === kept)) {
      select.value = kept;
      changed(kept);
    }
    return element('div', { class: `field ${className}` },
        element('label', { for: id }, text), select);
  }

  function titleOf(header) {
    return header.dataset.title;
  }

  function choiceOf(cell) {
    return cell.dataset.choice ?? cell.textContent.trim();
  }

  function columnFilter(api, header, index) {
    const cells = api.column(index).nodes().toArray();
    const values = [...new Set(cells.map(choiceOf))].sort(new Intl.Collator(root.lang).compare);
    if (values.length < 2) return null;
    let wanted = '';
    api.search.fixed(`choice-${index}`,
        (text, row, number) => wanted === '' || choiceOf(api.cell(number, index).node()) === wanted);
    return choice(`${api.table().node().id}.${index}`,
        word('table.filter').replace('{0}', titleOf(header)), [['', word('table.all')], ...values.map((value) => [value, value])], 'choose',
        (value) => { wanted = value; api.draw(); });
  }

  function sortChoice(api, headers) {
    const options = [['', word('table.asGiven')]];
    headers.forEach((header, index) => {
      const up = header.classList.contains('num') ? ['desc', 'asc'] : ['asc', 'desc'];
      const arrow = { asc: '↑', desc: '↓' };
      for (const way of up) options.push([`${index} ${way}`, `${titleOf(header)} ${arrow[way]}`]);
    });
    const key = `${api.table().node().id}.sort`;
    const field = choice(key, word('table.sortBy'), options, 'sort-by', (value) => {
      const [index, way] = value.split(' ');
      api.order(value === '' ? [] : [[Number(index), way]]).draw();
    });
    // Headers sort too.
    api.on('order', () => {
      const [column, way] = api.order()[0] ?? [];
      const value = way ? `${column} ${way}` : '';
      field.querySelector('select').value = value;
      keep(key, value);
    });
    return field;
  }

  for (const table of document.querySelectorAll('table[data-table]')) {
    const rows = table.tBodies[0].rows.length;
    const headers = [...table.tHead.rows[0].cells];
    for (const header of headers) header.dataset.title = header.textContent.trim();
    const paged = rows > PAGE;
    const searched = rows >= SEARCH_FROM;
    if ([...state.keys()].some((key) => key.startsWith(`${table.id}.`))) unfold(table);
    const scroll = table.closest('.scroll');
    const searchKey = `${table.id}.q`;
    const api = new DataTable(table, {
      search: { search: searched ? state.get(searchKey) ?? '' : '' },
      autoWidth: false,
      order: [],
      paging: paged,
      pageLength: PAGE,
      lengthMenu: [10, 25, 100, { label: word('table.lengthAll'), value: -1 }],
      columnDefs: [{ targets: '.num', orderSequence: ['desc', 'asc'] },
        { targets: '_all', orderSequence: ['asc', 'desc'] }],
      layout: {
        topStart: searched ? 'search' : null,
        topEnd: null,
        bottomStart: searched ? 'info' : null,
        bottomEnd: paged ? ['pageLength', 'paging'] : null,
      },
      language: {
        thousands: numbers.format(1000).replace(/[0-9]/g, ''),
        search: word('table.search'),
        info: word('table.info'),
        infoEmpty: word('table.infoEmpty'),
        infoFiltered: word('table.infoFiltered'),
        zeroRecords: word('table.zero'),
        lengthMenu: word('table.length'),
        paginate: { first: '«', previous: '‹', next: '›', last: '»' },
        aria: {
          orderable: word('table.sort'),
          orderableReverse: word('table.sortReverse'),
          orderableRemove: word('table.sortRemove'),
          paginate: {
            first: word('table.first'),
            previous: word('table.previous'),
            next: word('table.next'),
            last: word('table.last'),
          },
        },
      },
    });
    tables.push({ api, paged });
    const container = api.table().container();
    // Only the table itself moves sideways, not its search box and page buttons.
    const inner = element('div', { class: 'scroll inner' });
    table.replaceWith(inner);
    inner.append(table);
    scroll.classList.remove('scroll');
    for (const nav of container.querySelectorAll('nav')) {
      nav.setAttribute('aria-label', `${word('table.pages')}: ${nameOf(table)}`);
    }
    if (searched) {
      const tools = container.querySelector('.dt-search').parentElement;
      tools.classList.add('table-tools');
      headers.forEach((header, index) => {
        const filter = 'filter' in header.dataset ? columnFilter(api, header, index) : null;
        if (filter) tools.append(filter);
      });
      tools.append(sortChoice(api, headers));
      api.on('search', () => keep(searchKey, api.search()));
    }
  }

  function nameOf(table) {
    return table.getAttribute('aria-label')
        ?? document.getElementById(table.getAttribute('aria-labelledby')).textContent;
  }

  // A table that is wider than its place must be reachable by keyboard.
  function reachable() {
    for (const box of document.querySelectorAll('.scroll')) {
      const table = box.querySelector('table');
      if (box.scrollWidth > box.clientWidth + 1) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', nameOf(table));
      } else {
        box.removeAttribute('tabindex');
        box.removeAttribute('role');
        box.removeAttribute('aria-label');
      }
    }
  }

  for (const box of document.querySelectorAll('.layers input')) {
    if (state.get(box.id) === 'off') {
      box.checked = false;
      unfold(box);
    }
    box.addEventListener('change', () => keep(box.id, box.checked ? '' : 'off'));
  }

  // A link to a section leaves what is chosen as it is; one that brings its own choice is opened anew.
  addEventListener('hashchange', () => {
    if (location.hash.includes('&')) {
      location.reload();
    } else {
      unfoldSection(decode(location.hash.slice(1)));
      writeState();
    }
  });

  const dark = matchMedia('(prefers-color-scheme: dark)');

  // Told apart without colour: the second series is striped.
  function stripes(colour) {
    const tile = element('canvas', { width: 8, height: 8 });
    const pen = tile.getContext('2d');
    pen.strokeStyle = colour;
    pen.lineWidth = 2.4;
    for (const shift of [-8, 0, 8]) {
      pen.beginPath();
      pen.moveTo(shift, 8);
      pen.lineTo(shift + 8, 0);
      pen.stroke();
    }
    return pen.createPattern(tile, 'repeat');
  }

  function palette(light) {
    return light
      ? { people: '#0d6070', places: '#a8480d', text: '#3b464a', line: '#dde2e1' }
      : { people: '#63c3d3', places: '#f0a566', text: '#c5cfd1', line: '#39444a' };
  }

  function shorten(text, most) {
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
  }

  function options(lying, named, counted, colours, labelOf) {
    const axis = (grid, ticks) => ({
      beginAtZero: true,
      ticks: { color: colours.text, precision: 0, ...ticks },
      grid: { color: colours.line, display: grid },
      border: { display: !grid },
    });
    const names = axis(false, named);
    const counts = axis(true, counted);
    return {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: lying ? 'y' : 'x',
      locale: root.lang,
      interaction: { mode: 'index', axis: lying ? 'y' : 'x', intersect: false },
      scales: lying ? { x: counts, y: names } : { x: names, y: counts },
      plugins: {
        colors: { enabled: false },
        legend: {
          position: 'top', align: 'start',
          labels: { boxWidth: 18, boxHeight: 12, padding: 16, color: colours.text },
        },
        tooltip: { callbacks: { label: labelOf } },
      },
    };
  }

  // Both lines of the search, point by point; each holds until the next one.
  function drawLines(figure, light) {
    const table = figure.querySelector('table');
    const rows = [...table.tBodies[0].rows];
    const title = (column) => table.tHead.rows[0].cells[column].textContent.trim();
    const colours = palette(light);
    const line = (column, colour, dash) => ({
      label: title(column),
      data: rows.map((row) => Number(row.cells[column].dataset.value)),
      stepped: true,
      borderColor: colour,
      backgroundColor: colour,
      borderDash: dash,
      borderWidth: 2,
      pointRadius: 2.5,
    });
    const lines = options(false, {}, {}, colours, (item) =>
      `${item.dataset.label}: ${rows[item.dataIndex].cells[item.datasetIndex + 1].textContent.trim()}`);
    lines.scales.y.beginAtZero = false;
    lines.scales.x.ticks.maxTicksLimit = 8;
    Object.assign(lines.plugins.legend.labels, { usePointStyle: true, pointStyle: 'line', pointStyleWidth: 36 });
    figure.querySelector('.canvas').style.height = '20rem';
    return new Chart(figure.querySelector('canvas'), {
      type: 'line',
      data: {
        labels: rows.map((row) => row.cells[0].textContent.trim()),
        datasets: [line(1, colours.people, []), line(2, colours.places, [6, 4])],
      },
      options: lines,
    });
  }

  function draw(figure, light) {
    if (figure.dataset.chart === 'line') return drawLines(figure, light);
    const table = figure.querySelector('table');
    const lying = figure.dataset.chart === 'lying';
    const rows = [...table.tBodies[0].rows];
    const title = (column) => table.tHead.rows[0].cells[column].textContent.trim();
    const colours = palette(light);
    const dataset = (column, border, fill) => ({
      label: title(column),
      data: rows.map((row) => Number(row.cells[column].dataset.value)),
      backgroundColor: fill,
      borderColor: border,
      borderWidth: 1.5,
      borderRadius: 3,
      maxBarThickness: 26,
    });
    figure.querySelector('.canvas').style.height = lying ? `${rows.length * 42 + 90}px` : '20rem';
    return new Chart(figure.querySelector('canvas'), {
      type: 'bar',
      data: {
        labels: rows.map((row) => row.cells[0].textContent.trim()),
        datasets: [
          dataset(1, colours.people, colours.people),
          dataset(2, colours.places, stripes(colours.places)),
        ],
      },
      options: options(lying, {
        autoSkip: false,
        callback(value) { return shorten(this.getLabelForValue(value), innerWidth < 640 ? 16 : 40); },
      }, {}, colours, (item) =>
        `${item.dataset.label}: ${rows[item.dataIndex].cells[item.datasetIndex + 1].textContent.trim()}`),
    });
  }

  const figures = [...document.querySelectorAll('figure[data-chart]')]
      .filter((figure) => figure.querySelector('table'));
  if (figures.length) {
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 13;
  }
  let charts = [];
  function drawAll(light) {
    for (const chart of charts) chart.destroy();
    charts = figures.map((figure) => draw(figure, light));
  }
  drawAll(!dark.matches);
  dark.addEventListener('change', () => drawAll(!dark.matches));

  // On paper: all rows, nothing folded, light colours
  let folded = [];
  addEventListener('beforeprint', () => {
    for (const { api, paged } of tables) if (paged) api.page.len(-1).draw();
    folded = [...document.querySelectorAll('.fold:not([open])')];
    for (const fold of folded) fold.open = true;
    drawAll(true);
  });
  addEventListener('afterprint', () => {
    for (const fold of folded) fold.open = false;
    for (const { api, paged } of tables) if (paged) api.page.len(PAGE).draw();
    drawAll(!dark.matches);
  });

  addEventListener('resize', reachable);
  document.addEventListener('toggle', reachable, true);
  reachable();
  writeState();
  if (state.size) document.getElementById(opened)?.scrollIntoView({ behavior: 'instant' });
  root.classList.add('ready');
})();
