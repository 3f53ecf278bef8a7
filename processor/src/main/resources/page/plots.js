// SPDX-License-Identifier: Apache-2.0
import uPlot from './uplot.js';
import {color, context} from './dom.js';
import {LINES} from './lines.js';
import {quantile, unpack} from './numbers.js';

/** Plots of an object, and the small ones of the wall and the header. */

const FONT = '12px Inter, "Source Sans 3", system-ui, sans-serif';
const SMOOTHING = 4;

/** A plot that is as wide as its place. */
function plot(place, height, options, data) {
  const plotted = new uPlot({
    width: Math.max(240, place.clientWidth),
    height,
    padding: [8, 12, 0, 4],
    legend: {show: false},
    ...options,
  }, data, place);
  const observer = new ResizeObserver(() => {
    if (place.clientWidth > 0 && place.clientWidth !== plotted.width) {
      plotted.setSize({width: place.clientWidth, height});
    }
  });
  observer.observe(place);
  return () => {
    observer.disconnect();
    plotted.destroy();
  };
}

const axis = (label, more = {}) => ({
  label,
  labelFont: FONT,
  font: FONT,
  stroke: color('soft'),
  labelSize: 18,
  size: 30,
  gap: 4,
  grid: {stroke: color('line'), width: 1},
  ticks: {show: false},
  ...more,
});

/** Zoom by dragging; a double click shows all again. */
const cursor = (least, most) => ({
  y: false,
  points: {show: false},
  drag: {x: true, y: false},
  bind: {dblclick: self => () => {
    self.setScale('x', {min: least, max: most});
    return null;
  }},
});

/** A distribution as density in z, the highest 1. */
function density(estimate) {
  const pdf = unpack(estimate.pdf);
  const z = [];
  const values = [];
  for (let cell = 0; cell < pdf.length; cell++) {
    const from = Math.expm1(cell * estimate.gridStep);
    const to = Math.expm1((cell + 1) * estimate.gridStep);
    z.push((from + to) / 2);
    values.push(pdf[cell] / (to - from));
  }
  const most = Math.max(...values);
  return {z, values: values.map(value => most > 0 ? value / most : 0)};
}

/** The redshift distributions with their intervals, and the known redshift where there is one. */
export function redshiftPlot(place, object, height) {
  const estimates = [
    object.photoz && {...object.photoz, tone: 'images'},
    object.specz && {...object.specz, tone: 'spectrum'},
  ].filter(Boolean);
  const curves = estimates.map(density);
  const marks = [...estimates.flatMap(e => [e.low95, e.high95]), object.knownRedshift].filter(Number.isFinite);
  const width = Math.max(...marks) - Math.min(...marks);
  const least = Math.max(0, Math.min(...marks) - Math.max(0.03, 0.25 * width));
  const most = Math.max(...marks) + Math.max(0.03, 0.25 * width);
  const line = (self, z, tone, dashed) => {
    const x = Math.round(self.valToPos(z, 'x', true));
    const {top, height, left, width} = self.bbox;
    if (x < left || x > left + width) {
      return;
    }
    self.ctx.save();
    self.ctx.strokeStyle = color(tone);
    self.ctx.lineWidth = (dashed ? 2 : 1.5) * uPlot.pxRatio;
    self.ctx.setLineDash(dashed ? [5 * uPlot.pxRatio, 4 * uPlot.pxRatio] : []);
    self.ctx.beginPath();
    self.ctx.moveTo(x, top);
    self.ctx.lineTo(x, top + height);
    self.ctx.stroke();
    self.ctx.restore();
  };
  const interval = (self, curve, from, to, tone, alpha) => {
    self.ctx.save();
    self.ctx.beginPath();
    const {left, top, width, height} = self.bbox;
    self.ctx.rect(left, top, width, height);
    self.ctx.clip();
    const floor = self.valToPos(0, 'y', true);
    self.ctx.beginPath();
    self.ctx.moveTo(self.valToPos(from, 'x', true), floor);
    curve.z.forEach((z, k) => {
      if (z >= from && z <= to) {
        self.ctx.lineTo(self.valToPos(z, 'x', true), self.valToPos(curve.values[k], 'y', true));
      }
    });
    self.ctx.lineTo(self.valToPos(to, 'x', true), floor);
    self.ctx.closePath();
    self.ctx.globalAlpha = alpha;
    self.ctx.fillStyle = color(tone);
    self.ctx.fill();
    self.ctx.restore();
  };
  return plot(place, height, {
    cursor: cursor(least, most),
    scales: {x: {time: false, auto: false, min: least, max: most}, y: {auto: false, min: 0, max: 1.1}},
    axes: [axis('redshift z', {space: 60}), {show: false}],
    series: [{}, ...estimates.map(e => ({stroke: color(e.tone), width: 1.75, points: {show: false}}))],
    hooks: {
      drawAxes: [self => estimates.forEach((e, k) => {
        interval(self, curves[k], e.low95, e.high95, e.tone, 0.18);
        interval(self, curves[k], e.low68, e.high68, e.tone, 0.28);
      })],
      draw: [self => {
        estimates.forEach(e => line(self, e.best, e.tone, false));
        if (Number.isFinite(object.knownRedshift)) {
          line(self, object.knownRedshift, 'known', true);
        }
      }],
    },
  }, [curves[0].z, ...curves.map(curve => curve.values)]);
}

/** A mean over neighbors, weighted by what each is known to. */
function smooth(values, errors) {
  return Array.from(values, (_, k) => {
    let sum = 0;
    let weights = 0;
    for (let j = Math.max(0, k - SMOOTHING); j <= Math.min(values.length - 1, k + SMOOTHING); j++) {
      if (errors[j] > 0) {
        const weight = 1 / errors[j] ** 2;
        sum += weight * values[j];
        weights += weight;
      }
    }
    return weights > 0 && values[k] === values[k] ? sum / weights : null;
  });
}

const gaps = values => Array.from(values, value => value === value ? value : null);

/** Names of lines where there is room for them, in two rows. */
function drawLines(self, redshift) {
  const {left, top, width, height} = self.bbox;
  const ratio = uPlot.pxRatio;
  const ends = [left, left];
  self.ctx.save();
  self.ctx.font = `${11 * ratio}px Inter, system-ui, sans-serif`;
  self.ctx.textAlign = 'left';
  self.ctx.textBaseline = 'top';
  for (const {name, rest, absorbed, small} of LINES) {
    const x = self.valToPos(rest * (1 + redshift), 'x', true);
    if (x < left || x > left + width) {
      continue;
    }
    self.ctx.strokeStyle = color(absorbed ? 'faint' : 'lines');
    self.ctx.lineWidth = ratio;
    self.ctx.setLineDash(absorbed ? [2 * ratio, 3 * ratio] : []);
    self.ctx.globalAlpha = 0.7;
    self.ctx.beginPath();
    self.ctx.moveTo(x, top + 30 * ratio);
    self.ctx.lineTo(x, top + height);
    self.ctx.stroke();
    self.ctx.globalAlpha = 1;
    const half = self.ctx.measureText(name).width / 2;
    const row = ends.findIndex(end => x - half > end);
    if (!small && row >= 0 && x + half < left + width) {
      self.ctx.fillStyle = color(absorbed ? 'soft' : 'lines');
      self.ctx.fillText(name, x - half, top + row * 14 * ratio);
      ends[row] = x + half + 6 * ratio;
    }
  }
  self.ctx.restore();
}

/** Below the spectrum, the pieces that one half of the model's looks showed it. */
function drawSeen(self, layout) {
  const {left, top, width, height} = self.bbox;
  const ratio = uPlot.pxRatio;
  self.ctx.save();
  self.ctx.fillStyle = color('faint');
  layout.visibleSpectrum.forEach((visible, token) => {
    const edge = place => self.valToPos(10 ** (layout.logStart + (place * layout.spectrumPatch - 0.5) * layout.logStep), 'x', true);
    const from = Math.max(left, edge(token));
    const to = Math.min(left + width, edge(token + 1));
    if (visible && to > from) {
      self.ctx.fillRect(from, top + height - 3 * ratio, to - from, 3 * ratio);
    }
  });
  self.ctx.restore();
}

/** The redshift of the lines: of a spectrum that is imagined, the likeliest one, for the model was told that. */
export const drawnAt = object => object.spectrum ? object.redshift.value : object.photoz.mode;

/** The spectrum, measured and predicted, with the lines at the object's redshift. */
export function spectrumPlot(place, object, layout, height, told) {
  const {measured, error, predicted} = object.flux;
  const flux = measured && unpack(measured);
  const errors = error && unpack(error);
  const guess = predicted && unpack(predicted);
  const wavelengths = Array.from(flux ?? guess, (_, k) => 10 ** (layout.logStart + k * layout.logStep));
  const smoothed = flux && smooth(flux, errors);
  const judged = [smoothed, guess].filter(Boolean).map(values => Float32Array.from(values.filter(value => value !== null)));
  const low = Math.min(0, ...judged.map(values => quantile(values, 0.002)));
  const usual = Math.max(...judged.map(values => quantile(values, 0.9985)));
  // lines are as high as they are, unless one of them would flatten all else
  const high = Math.min(3 * usual, Math.max(usual, ...(guess ? [quantile(guess, 1)] : [])));
  const first = flux ? flux.findIndex(value => value === value) : 0;
  const last = flux ? flux.findLastIndex(value => value === value) : wavelengths.length - 1;
  const least = wavelengths[Math.max(0, first)];
  const most = wavelengths[Math.max(0, last)];
  const data = [wavelengths];
  const series = [{}];
  const add = (values, options) => {
    data.push(values);
    series.push({points: {show: false}, ...options});
  };
  if (flux) {
    add(gaps(flux), {stroke: color('faint'), width: 0.6, alpha: 0.7});
    add(smoothed, {stroke: color('ink'), width: 1.2});
  }
  if (guess) {
    add(gaps(guess), {stroke: color('spectrum'), width: flux ? 1.6 : 1});
  }
  return plot(place, height, {
    padding: [4, 12, 0, 4],
    cursor: cursor(least, most),
    scales: {x: {time: false, auto: false, min: least, max: most}, y: {auto: false, min: low - 0.03 * (high - low), max: high + 0.3 * (high - low)}},
    axes: [axis('observed wavelength, Å (vacuum)', {space: 70, values: (_, values) => values.map(value => String(value))}),
      axis(`${height > 300 ? 'flux density, ' : ''}10⁻¹⁷ erg s⁻¹ cm⁻² Å⁻¹`, {size: 44, space: 40})],
    series,
    hooks: {
      drawAxes: [self => drawLines(self, drawnAt(object))],
      draw: [self => {
        if (flux && guess) {
          drawSeen(self, layout);
        }
      }],
      setCursor: [self => {
        const k = self.cursor.idx;
        if (k === null || k === undefined || !(self.cursor.left >= 0)) {
          told('');
          return;
        }
        const wavelength = wavelengths[k];
        told(`${wavelength.toFixed(0)} Å, at rest ${(wavelength / (1 + drawnAt(object))).toFixed(0)} Å`
          + (smoothed && smoothed[k] !== null ? ` · measured ${smoothed[k].toFixed(2)} ± ${errors[k].toFixed(2)}` : '')
          + (guess ? ` · reconstruction ${guess[k].toFixed(2)}` : ''));
      }],
    },
  }, data);
}

/** A redshift distribution on a card, uniform in ln(1+z) to z = 3. */
export function drawCurve(canvas, object) {
  const width = 150;
  const height = 26;
  const drawing = context(canvas, width, height);
  const values = unpack(object.curve);
  const end = Math.log1p(3);
  const x = z => Math.log1p(z) / end * width;
  const most = Math.max(...values);
  drawing.clearRect(0, 0, width, height);
  drawing.fillStyle = color('images');
  drawing.beginPath();
  drawing.moveTo(0, height);
  values.forEach((value, k) => drawing.lineTo((k + 0.5) * object.curveStep / end * width, height - (height - 3) * value / most));
  drawing.lineTo(width, height);
  drawing.fill();
  const tick = (z, tone) => {
    drawing.fillStyle = color(tone);
    drawing.fillRect(Math.round(x(z)) - 1, 0, 2, height);
  };
  if (object.redshift.method === 'SPECZ') {
    tick(object.redshift.value, 'spectrum');
  }
  if (Number.isFinite(object.knownRedshift)) {
    drawing.fillStyle = color('known');
    drawing.beginPath();
    const at = x(object.knownRedshift);
    drawing.moveTo(at - 4, 0);
    drawing.lineTo(at + 4, 0);
    drawing.lineTo(at, 6);
    drawing.fill();
  }
}

/** The last rates, one a second. */
export function drawRates(canvas, rates, room) {
  const width = canvas.clientWidth || 240;
  const height = canvas.clientHeight || 40;
  const drawing = context(canvas, width, height);
  const most = Math.max(1, ...rates);
  const step = width / room;
  const from = width - (rates.length - 1) * step;
  drawing.fillStyle = color('line');
  drawing.fillRect(0, height - 2, width, 1);
  drawing.beginPath();
  rates.forEach((rate, k) => drawing.lineTo(from + k * step, height - 2 - (height - 5) * rate / most));
  drawing.strokeStyle = color('images');
  drawing.lineWidth = 1.5;
  drawing.stroke();
  drawing.lineTo(width, height);
  drawing.lineTo(from, height);
  drawing.globalAlpha = 0.15;
  drawing.fillStyle = color('images');
  drawing.fill();
}
