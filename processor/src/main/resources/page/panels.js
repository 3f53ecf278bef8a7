// SPDX-License-Identifier: Apache-2.0
import {h, pause} from './dom.js';
import {band as letter, fixed, surfaceMagnitude} from './format.js';
import {unpack} from './numbers.js';
import {LIMIT, colorPicture, hideTiles, residualPicture, show} from './sky.js';

/** The four pictures of an object: measured, seen, predicted, and what the prediction leaves over. */

/** The choices of a viewer, kept from one object to the next. */
const choice = {band: 'color', contrast: 0, seen: '0'};

/** Planes of surface brightness, nJy per square arcsec, by band. */
function planes(images, layout, which) {
  const found = {};
  layout.bands.forEach((band, index) => {
    const packed = images[band]?.[which];
    if (packed) {
      found[band] = unpack(packed, stretched => layout.softening[index] * Math.sinh(stretched));
    }
  });
  return found;
}

function residuals(measured, predicted, images) {
  const found = {};
  for (const band of Object.keys(measured).filter(band => predicted[band] && images[band].noise > 0)) {
    found[band] = measured[band].map((value, k) => (value - predicted[band][k]) / images[band].noise);
  }
  return found;
}

function panel(name, title, note) {
  const canvas = h('canvas', {role: 'img', width: 64, height: 64});
  const frame = h('div', {class: 'sky', 'data-panel': name}, canvas, h('i', {class: 'cross', 'aria-hidden': 'true'}));
  return {canvas, frame, note, figure: h('figure', {class: 'panel'}, frame, h('figcaption', {}, h('b', {}, title), ' ', h('span', {}, note)))};
}

/** Makes the pictures of an object, as an element. */
export async function makePanels(object, layout) {
  const measured = planes(object.images, layout, 'measured');
  const predicted = planes(object.images, layout, 'predicted');
  await pause();
  const left = residuals(measured, predicted, object.images);
  const bands = layout.bands.filter(band => measured[band] || predicted[band]);
  const isPredicted = Object.keys(predicted).length > 0;
  const isMeasured = Object.keys(measured).length > 0;
  const color = object.color.length ? object.color : ['I', 'R', 'G'].filter(band => predicted[band]);
  const noises = names => names.map(band => object.images[band].noise ?? 0);
  const all = {
    measured: panel('measured', 'measured', ''),
    seen: panel('seen', 'what the model saw', ''),
    predicted: panel('predicted', 'reconstruction', 'each tile from the others'),
    residual: panel('residual', 'residual', `\u2212${LIMIT}σ`),
  };
  const readout = h('p', {class: 'readout'});

  /** How the pictures are drawn as the viewer chose. */
  function chosen() {
    const names = choice.band !== 'color' && bands.includes(choice.band) ? [choice.band] : color;
    const drawn = from => {
      const there = names.filter(name => from[name]);
      return colorPicture(there.map(name => from[name]), there, noises(there), layout.size, 2 ** choice.contrast);
    };
    const label = names.length === 1 ? `${letter(names[0])} band` : `${[...names].reverse().map(letter).join(' ')} bands`;
    return {names, drawn, label};
  }

  function drawMeasured() {
    const {drawn, label} = chosen();
    show(all.measured.canvas, drawn(measured));
    all.measured.canvas.setAttribute('aria-label', isMeasured ? `Measured image, ${label}` : 'No image was taken');
    all.measured.figure.querySelector('span').textContent = isMeasured ? label : 'no image was taken';
  }

  function drawSeen() {
    const seen = chosen().drawn(measured);
    if (isPredicted && choice.seen !== 'all') {
      const half = Number(choice.seen);
      hideTiles(seen, layout.size, layout.patch, layout.visibleImage.map(visible => visible === (half === 0)));
    }
    show(all.seen.canvas, seen);
    const seenNote = choice.seen === 'all' || !isPredicted ? 'for the redshift: all that is usable'
      : `to predict the ${choice.seen === '0' ? 'dark' : 'other'} tiles`;
    all.seen.canvas.setAttribute('aria-label', `What the model saw, ${seenNote}`);
    all.seen.figure.querySelector('span').textContent = seenNote;
  }

  function drawPredicted() {
    const {names, drawn, label} = chosen();
    show(all.predicted.canvas, drawn(predicted));
    all.predicted.canvas.setAttribute('aria-label', `The model's reconstruction, ${label}`);
    const imputed = names.filter(name => !measured[name]).map(letter).join(' ');
    all.predicted.figure.querySelector('span').textContent = imputed ? `${imputed} was not measured` : 'each tile from the others';
  }

  function drawResidual() {
    const {names} = chosen();
    const shown = names.length === 1 ? names.filter(name => left[name]) : Object.keys(left);
    show(all.residual.canvas, residualPicture(shown.map(name => left[name]), layout.size));
    all.residual.canvas.setAttribute('aria-label',
      shown.length ? 'Measured minus reconstruction, in units of the sky noise' : 'Nothing to compare with');
    all.residual.figure.querySelector('span').replaceChildren(
      ...(shown.length ? [`\u2212${LIMIT}σ `, h('i', {class: 'scale', 'aria-hidden': 'true'}), ` +${LIMIT}σ`] : ['not measured']));
  }

  const drawings = isPredicted ? [drawMeasured, drawSeen, drawPredicted, drawResidual] : [drawMeasured, drawSeen];
  const draw = () => drawings.forEach(drawing => drawing());

  function point(event) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.min(layout.size - 1, Math.max(0, Math.floor((event.clientX - box.left) / box.width * layout.size)));
    const down = Math.min(layout.size - 1, Math.max(0, Math.floor((event.clientY - box.top) / box.height * layout.size)));
    const k = (layout.size - 1 - down) * layout.size + x;
    for (const {frame} of Object.values(all)) {
      frame.classList.add('pointed');
      frame.style.setProperty('--x', `${(x + 0.5) / layout.size * 100}%`);
      frame.style.setProperty('--y', `${(down + 0.5) / layout.size * 100}%`);
    }
    const name = choice.band !== 'color' && bands.includes(choice.band) ? choice.band : color[Math.floor(color.length / 2)];
    const east = ((layout.size - 1) / 2 - x) * layout.pixelScale;
    const north = ((layout.size - 1) / 2 - down) * layout.pixelScale;
    readout.textContent = `${fixed(Math.abs(east), 1)}″ ${east < 0 ? 'W' : 'E'}, ${fixed(Math.abs(north), 1)}″ ${north < 0 ? 'S' : 'N'}`
      + ` · ${letter(name)}: measured ${brightness(measured[name]?.[k])}`
      + (isPredicted ? `, reconstruction ${brightness(predicted[name]?.[k])}` : '')
      + (left[name] ? `, residual ${fixed(left[name][k], 1)}σ` : '');
  }

  function leave() {
    Object.values(all).forEach(({frame}) => frame.classList.remove('pointed'));
    readout.textContent = '';
  }

  const shown = isPredicted ? Object.values(all) : [all.measured, all.seen];
  for (const {frame} of shown) {
    frame.addEventListener('pointermove', point);
    frame.addEventListener('pointerleave', leave);
  }
  all.measured.frame.append(scaleBar(layout));
  const controls = h('div', {class: 'controls', role: 'group', 'aria-label': 'Pictures'},
    select('shown', choice.band, [['color', 'color'], ...bands.map(band => [band, `${letter(band)} band`])], value => {
      choice.band = value;
      draw();
    }),
    isPredicted && select('seen', choice.seen, [['0', 'first half'], ['1', 'second half'], ['all', 'everything']], value => {
      choice.seen = value;
      draw();
    }),
    h('label', {class: 'field'}, 'stretch ', h('input', {
      type: 'range', min: -3, max: 3, step: 0.25, value: choice.contrast,
      oninput: event => {
        choice.contrast = event.target.valueAsNumber;
        draw();
      },
    })),
    readout);
  for (const drawing of drawings) {
    await pause();
    drawing();
  }
  return h('div', {class: 'pictures'},
    h('div', {class: 'panels'}, shown.map(({figure}) => figure)),
    !isPredicted && h('p', {class: 'note'}, 'This stream runs without reconstructions (model.reconstruct is false).'),
    controls);
}

function select(name, value, options, changed) {
  const known = options.some(([option]) => option === value) ? value : options[0][0];
  return h('label', {class: 'field'}, `${name} `,
    h('select', {onchange: event => changed(event.target.value)},
      options.map(([option, text]) => h('option', {value: option, selected: option === known}, text))));
}

/** Two arcsec, and where north and east are. */
function scaleBar(layout) {
  const bar = h('i', {class: 'bar', 'aria-hidden': 'true'}, '2″');
  bar.style.setProperty('--length', `${2 / (layout.size * layout.pixelScale) * 100}%`);
  return bar;
}

function brightness(value) {
  if (value === undefined || Number.isNaN(value)) {
    return 'nothing';
  }
  return value > 0 ? `${fixed(surfaceMagnitude(value), 2)} mag/arcsec²` : `${fixed(value, 0)} nJy/arcsec²`;
}
