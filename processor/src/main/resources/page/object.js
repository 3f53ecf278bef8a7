// SPDX-License-Identifier: Apache-2.0
import {h} from './dom.js';
import {count, duration, fixed, flag, place, redshift, redshiftDigits, time, use} from './format.js';
import {drawnAt, redshiftPlot, spectrumPlot} from './plots.js';

/** Everything about one object. */

function title(object, level, link) {
  const z = redshift(object.redshift);
  const fit = use(object.redshift.use);
  const name = `${object.objectId}${object.revision ? `, revision ${object.revision}` : ''}`;
  return h('header', {class: 'name'},
    h(level, {tabindex: level === 'h1' ? -1 : undefined}, link
      ? h('a', {href: `/objects/${object.key}`, 'data-key': object.key}, name)
      : name),
    h('p', {class: 'where'}, `${object.survey} · ${place(object.ra, object.dec)}`
      + (Number.isFinite(object.magnitude) ? ` · ${fixed(object.magnitude, 2)}\u2009mag` : '')),
    h('p', {class: 'redshift'},
      h('span', {class: 'z'}, h('i', {}, 'z'), '\u2009=\u2009', z.value),
      h('span', {class: 'errors'}, h('span', {}, z.above), h('span', {}, z.below)),
      h('span', {class: `use ${fit.kind}`}, h('span', {'aria-hidden': 'true'}, fit.mark), ` ${fit.name}`)));
}

function flags(object) {
  return object.flags.length
    ? h('ul', {class: 'flags', 'aria-label': 'Flags'}, object.flags.map(name => {
      const [text, meaning] = flag(name);
      return h('li', {title: meaning}, h('b', {}, text), h('span', {}, meaning));
    }))
    : h('p', {class: 'flags none'}, 'no flags');
}

/** A part, beside the number that says it. */
function bar(part) {
  const element = h('span', {class: 'meter', 'aria-hidden': 'true'}, h('i', {}));
  element.style.setProperty('--part', `${Math.max(0, Math.min(1, part)) * 100}%`);
  return element;
}

function judgement(object) {
  const classes = Object.entries(object.classes).sort((one, other) => other[1] - one[1]);
  return h('dl', {class: 'judgement'},
    h('div', {}, h('dt', {}, 'class'), h('dd', {}, classes.map(([name, part]) =>
      h('span', {class: 'class'}, `${name} `, bar(part), ` ${fixed(100 * part, part > 0.995 || part < 0.005 ? 1 : 0)}\u2009%`)))),
    h('div', {}, h('dt', {}, 'anomaly'), h('dd', {}, Number.isFinite(object.anomaly)
      ? [bar(object.anomaly / 100), ` odder than ${fixed(object.anomaly, object.anomaly > 99 ? 1 : 0)}\u2009% of training objects as bright`]
      : 'not known without a reconstruction')));
}

function estimates(object) {
  const row = (tone, name, e) => {
    const digits = redshiftDigits(e.low68, e.high68);
    return h('tr', {}, h('th', {scope: 'row'}, h('i', {class: `key ${tone}`, 'aria-hidden': 'true'}), name),
      h('td', {}, fixed(e.best, digits)),
      h('td', {}, `${fixed(e.low68, digits)} – ${fixed(e.high68, digits)}`),
      h('td', {}, `${fixed(e.low95, digits)} – ${fixed(e.high95, digits)}`),
      h('td', {}, fixed(e.risk, 2)));
  };
  const known = object.knownRedshift;
  const off = (object.redshift.value - known) / (1 + known);
  return h('table', {class: 'estimates'},
    h('caption', {class: 'hidden'}, 'Redshift estimates'),
    h('thead', {}, h('tr', {}, h('td', {}), ['best', '68\u2009%', '95\u2009%', 'risk'].map(text => h('th', {scope: 'col'}, text)))),
    h('tbody', {},
      object.photoz && row('images', 'images', object.photoz),
      object.specz && row('spectrum', 'spectrum', object.specz),
      Number.isFinite(known) && h('tr', {}, h('th', {scope: 'row'}, h('i', {class: 'key known', 'aria-hidden': 'true'}), 'known'),
        h('td', {}, fixed(known, 4)),
        h('td', {colspan: 3}, `Δz = ${fixed(off, 4)}\u2009(1+z)`))));
}

/** What the curves of the plot are, where there is no table. */
function curves(object) {
  const key = (tone, name, z) => [h('i', {class: `key ${tone}`, 'aria-hidden': 'true'}), `${name} ${fixed(z, 3)}`];
  const likely = Object.entries(object.classes).sort((one, other) => other[1] - one[1])[0];
  return h('p', {class: 'legend'},
    object.photoz && key('images', 'images', object.photoz.best),
    object.specz && key('spectrum', 'spectrum', object.specz.best),
    Number.isFinite(object.knownRedshift) && key('known', 'known', object.knownRedshift),
    h('span', {class: 'far'}, `${likely[0]} ${fixed(100 * likely[1], 0)}\u2009%`
      + (Number.isFinite(object.anomaly) ? ` · anomaly ${fixed(object.anomaly, 0)}` : '')));
}

function entry(name, ...value) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, ...value));
}

function lineage(object) {
  const from = object.lineage;
  return h('section', {class: 'lineage', 'aria-label': 'Lineage'},
    h('h2', {}, 'Lineage'),
    h('dl', {},
      entry('observation', `${from.sourceTopic}, partition ${from.sourcePartition}, offset ${count(from.sourceOffset)}`),
      entry('schema', from.sourceSchemaId >= 0 ? `id ${from.sourceSchemaId}` : 'not known'),
      entry('sent', time(from.sourceTime)),
      entry('enriched', `${time(from.enrichedTime)}, ${duration(from.enrichedTime - from.sourceTime)} later`),
      entry('model', `${from.modelName} ${from.modelVersion}, on ${from.provider}`),
      entry('program', `halflight ${from.programVersion}`),
      entry('SHA-256', h('code', {}, from.modelSha256)),
      entry('inputs', inputs(object)),
      entry('filters', object.bands.map(band => object.images[band].filter).join(', ') || 'none')),
    h('p', {}, h('a', {href: `/live/objects/${object.key}`, download: `object-${object.key}.json`}, 'This page as JSON')));
}

function inputs(object) {
  const images = object.bands.length
    ? `${object.bands.length} bands, ${fixed(100 * object.usablePixels, 0)}\u2009% of their pixels`
    : 'no images';
  return object.spectrum ? `${images}; spectrum, ${fixed(100 * object.usableSpectrum, 0)}\u2009% of its grid` : `${images}; no spectrum`;
}

/**
 * Shows an object in a place.
 *
 * @param panels its pictures
 * @param whole whether as a page of its own, with lineage
 * @return what takes it down
 */
export function showObject(where, object, panels, layout, whole) {
  const redshifts = h('div', {class: 'plot', role: 'img',
    'aria-label': 'Redshift distribution; its figures are told below'});
  const spectrum = h('div', {class: 'plot', role: 'img',
    'aria-label': `Spectrum${object.spectrum ? ' measured and predicted' : ' as the model imagines it'}, lines at redshift ${fixed(drawnAt(object), 3)}`});
  const told = h('p', {class: 'readout'});
  const hasFlux = object.flux.measured || object.flux.predicted;
  const heading = whole ? 'h2' : 'h3';
  where.replaceChildren(
    h('div', {class: 'head'}, title(object, whole ? 'h1' : 'h2', !whole), flags(object)),
    panels,
    h('section', {class: 'redshifts', 'aria-label': 'Redshift'}, h(heading, {}, 'Redshift'),
      ...whole ? [redshifts, estimates(object), judgement(object)] : [curves(object), redshifts]),
    ...(hasFlux ? [h('section', {class: 'spectrum', 'aria-label': 'Spectrum'},
      h(heading, {}, 'Spectrum'),
      h('p', {class: 'legend'}, object.spectrum
        ? [h('i', {class: 'key ink'}), 'measured, smoothed ', h('i', {class: 'key spectrum'}), 'reconstruction, each piece from the others']
        : [h('i', {class: 'key spectrum'}), `not measured: what the model imagines from the images at z = ${fixed(drawnAt(object), 3)}, the likeliest`]),
      spectrum, told)] : []),
    ...(whole ? [lineage(object)] : []));
  // a frame for each, so that no task is long
  const down = [];
  const plots = [() => redshiftPlot(redshifts, object, whole ? 210 : 150)];
  if (hasFlux) {
    plots.push(() => spectrumPlot(spectrum, object, layout, whole ? 330 : 290, text => { told.textContent = text; }));
  }
  let frame = requestAnimationFrame(function next() {
    down.push(plots.shift()());
    frame = plots.length ? requestAnimationFrame(next) : undefined;
  });
  return () => {
    cancelAnimationFrame(frame);
    down.forEach(remove => remove());
  };
}
