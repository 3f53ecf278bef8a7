// SPDX-License-Identifier: Apache-2.0
import {h, byId} from './dom.js';
import {matches, startFilters} from './filters.js';
import {count, rate} from './format.js';
import {listen} from './live.js';
import {showObject} from './object.js';
import {makePanels} from './panels.js';
import {drawRates} from './plots.js';
import {startTheme} from './theme.js';
import {Wall} from './wall.js';

/** Puts the parts together: what comes from the server, which view is shown, what the keyboard does. */

const SECONDS = 120;
/** An object stays so long before the next one takes its place. */
const LOOK = 5000;
const PATH = /^\/objects\/(\d+-\d+)$/;

const main = byId('main');
const asked = startFilters(() => wall.refilter());
const wall = new Wall(object => matches(object, asked()), changed);

let hello;
let connected = false;
let greeted;
const greeting = new Promise(resolve => { greeted = resolve; });

// ---- what comes from the server

let paused = false;
let held = [];

listen({
  hello(sent) {
    if (hello && hello.version !== sent.version) {
      // the page may be of the version before
      location.reload();
      return;
    }
    if (hello?.instance !== sent.instance) {
      held = [];
      rates.length = 0;
      last = undefined;
      latest = undefined;
      wall.clear(sent.layout);
      showHeld();
    }
    hello = sent;
    connected = true;
    byId('model').textContent = `${sent.model} on ${sent.place}`;
    greeted();
  },
  object(object) {
    if (paused || isBusy()) {
      held.push(object);
      held.splice(0, Math.max(0, held.length - 192));
      showHeld();
    } else {
      wall.add([object]);
    }
  },
  pulse,
  state(state) {
    connected &&= state === 'live';
    const texts = {live: 'live', lost: 'reconnecting', full: 'waiting for a free place'};
    byId('state').textContent = texts[state];
    byId('state').dataset.state = state;
  },
});

/** Cards must not move away under a pointer or the keyboard. */
function isBusy() {
  return matchMedia('(hover: hover)').matches && byId('wall').matches(':hover') || byId('wall').contains(document.activeElement);
}

function showHeld() {
  byId('more').hidden = held.length === 0;
  byId('more').textContent = `Show ${held.length} new`;
}

/** What waits to be put up waits longer. */
function hold() {
  held.push(...wall.recall());
  showHeld();
}

function release() {
  wall.add(held);
  held = [];
  showHeld();
}

byId('more').addEventListener('click', () => {
  release();
  main.focus({preventScroll: true});
});
byId('wall').addEventListener('pointerenter', () => isBusy() && hold());
byId('wall').addEventListener('focusin', hold);
byId('wall').addEventListener('pointerleave', () => !paused && !isBusy() && release());
byId('wall').addEventListener('focusout', () => setTimeout(() => !paused && !isBusy() && release()));
byId('pause').addEventListener('click', () => {
  paused = !paused;
  byId('pause').classList.toggle('strong', paused);
  byId('pause').textContent = paused ? 'Go on' : 'Pause';
  paused ? hold() : release();
});

// ---- how the stream is

const rates = [];
let last;

function pulse({enriched, deadLettered, ready, health}) {
  const now = performance.now();
  const done = enriched + deadLettered;
  if (last && done >= last.done) {
    rates.push((done - last.done) / (now - last.now) * 1000);
    rates.splice(0, Math.max(0, rates.length - SECONDS));
    byId('rate').textContent = rate(mean(rates.slice(-5)));
    drawRates(byId('rates'), rates, SECONDS);
  }
  last = {done, now};
  byId('enriched').textContent = count(enriched);
  byId('dead').textContent = count(deadLettered);
  byId('dead').classList.toggle('bad', deadLettered > 0);
  byId('health').textContent = health;
  byId('health').classList.toggle('bad', !ready);
}

const mean = values => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

// ---- views

let down = () => {};
let redraw = () => {};
let latest;
let shownSince = -LOOK;
let visit = 0;

function changed() {
  const shown = wall.shown;
  byId('count').textContent = shown.length === wall.size ? `${shown.length} objects` : `${shown.length} of ${wall.size} objects`;
  byId('empty').hidden = shown.length > 0;
  byId('empty').textContent = wall.size ? 'None of these objects is asked for: clear the filters to see them.' : 'Waiting for the first object.';
  updateSteps();
  showLatest();
}

/** All about an object, and its pictures; one that was opened is kept longer. */
async function load(key, opened) {
  await greeting;
  const answer = await fetch(`/live/objects/${key}${opened ? '?opened' : ''}`);
  if (!answer.ok) {
    throw new Error(answer.status === 404 ? 'gone' : `the server answers ${answer.status}`);
  }
  const object = await answer.json();
  return {object, panels: await makePanels(object, hello.layout)};
}

/** The newest object that is asked for, at most every few seconds, and not while somebody looks closer. */
async function showLatest(again = false) {
  const place = byId('latest');
  const newest = wall.shown[0];
  const since = performance.now() - shownSince;
  if (location.pathname !== '/' || !newest || !connected || !wall.isSettled) {
    return;
  }
  if (!again && (newest.key === latest?.object.key || paused && latest || since < LOOK || place.matches(':hover') || place.contains(document.activeElement))) {
    return;
  }
  shownSince = performance.now();
  const mine = visit;
  try {
    const loaded = again && latest ? latest : await load(newest.key);
    if (mine === visit && location.pathname === '/') {
      latest = loaded;
      draw(place, loaded, false);
    }
  } catch {
    // the next one will do
  }
}

setInterval(() => showLatest(), 1000);

/** Draws an object in its place; and again, when the theme changes. */
function draw(place, loaded, whole) {
  down();
  down = showObject(place, loaded.object, loaded.panels, hello.layout, whole);
  if (whole) {
    place.prepend(steps());
    updateSteps();
  }
  redraw = () => draw(place, loaded, whole);
}

async function showPage(key) {
  const place = byId('object');
  const mine = visit;
  place.replaceChildren(h('p', {class: 'empty'}, 'Loading'));
  try {
    const loaded = await load(key, true);
    if (mine === visit) {
      draw(place, loaded, true);
      document.title = `${loaded.object.objectId} · Halflight`;
      place.querySelector('h1').focus({preventScroll: true});
    }
  } catch (e) {
    if (mine === visit) {
      place.replaceChildren(steps(), h('h1', {tabindex: -1}, `Object ${key}`), h('p', {class: 'notice'}, e.message === 'gone'
        ? `It is not kept any more: this page has the last 96 objects, the last 48 remarkable ones, and the last 48 that were opened. Its record is in the topic ${hello.topic}.`
        : `It cannot be shown: ${e.message}.`));
    }
  }
}

/** Links to the live page and to the neighbors of an object. */
function steps() {
  return h('nav', {class: 'steps', 'aria-label': 'Objects'},
    h('a', {href: '/', 'data-live': ''}, 'All objects'),
    h('span', {}, h('a', {href: '/', rel: 'prev', hidden: true}, '‹ newer'), ' ', h('a', {href: '/', rel: 'next', hidden: true}, 'older ›')));
}

/** The neighbors change while objects come. */
function updateSteps() {
  const nav = byId('object').querySelector('.steps');
  if (nav) {
    const shown = wall.shown;
    const at = shown.findIndex(object => object.key === PATH.exec(location.pathname)?.[1]);
    [['prev', shown[at - 1]], ['next', at < 0 ? undefined : shown[at + 1]]].forEach(([rel, object]) => {
      const link = nav.querySelector(`[rel=${rel}]`);
      link.hidden = !object;
      link.href = object ? `/objects/${object.key}` : '/';
      link.dataset.key = object?.key ?? '';
    });
  }
}

function route() {
  const found = PATH.exec(location.pathname);
  visit++;
  down();
  down = () => {};
  redraw = () => {};
  byId('live').hidden = found !== null;
  byId('object').hidden = found === null;
  if (found) {
    showPage(found[1]);
  } else {
    byId('object').replaceChildren();
    document.title = 'Halflight';
    shownSince = -LOOK;
    showLatest(latest !== undefined);
  }
}

let search = location.search;

function go(path, key) {
  if (location.pathname === '/') {
    search = location.search;
  }
  const from = PATH.exec(location.pathname)?.[1];
  history.pushState({}, '', path);
  route();
  scrollTo(0, 0);
  if (!key && from) {
    wall.focus(from);
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-key], a[data-live]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    const {key} = link.dataset;
    go(key ? `/objects/${key}` : `/${search}`, key);
  }
});

document.addEventListener('keydown', event => {
  if (byId('object').hidden || event.altKey || event.ctrlKey || event.metaKey || event.target.matches('input, select')) {
    return;
  }
  const where = {ArrowLeft: '[rel=prev]', ArrowRight: '[rel=next]', Escape: '[data-live]'}[event.key];
  if (where) {
    byId('object').querySelector(`.steps ${where}:not([hidden])`)?.click();
  }
});

addEventListener('popstate', route);

startTheme(() => {
  wall.repaint();
  drawRates(byId('rates'), rates, SECONDS);
  redraw();
});
route();
