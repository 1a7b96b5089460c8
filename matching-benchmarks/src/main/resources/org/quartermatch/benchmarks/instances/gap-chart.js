'use strict';
// Draws the curves that the page holds as JSON.
(() => {
  const { curves, top } = JSON.parse(document.getElementById('data').textContent);
  // colours that people with any colour vision tell apart (Okabe and Ito), and a shape for each
  const colours = ['#000000', '#e69f00', '#56b4e9', '#009e73', '#0072b2', '#d55e00', '#cc79a7'];
  const shapes = ['circle', 'triangle', 'rect', 'rectRot', 'cross', 'star'];
  const datasets = curves.map((curve, i) => ({
    ...curve,
    borderColor: colours[i % colours.length],
    backgroundColor: colours[i % colours.length],
    pointStyle: shapes[i % shapes.length],
    pointRadius: curve.data.length > 50 ? 1 : 4,
    borderWidth: i === 0 ? 3 : 1.5,
    stepped: 'before',
  }));
  new Chart(document.getElementById('gap'), {
    type: 'line',
    data: { datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', intersect: false },
      plugins: { legend: { labels: { usePointStyle: true } } },
      scales: {
        x: { type: 'logarithmic', title: { display: true, text: 'seconds (logarithmic)' } },
        y: { min: 0, max: top, title: { display: true, text: 'gap in %' } },
      },
    },
  });
})();
