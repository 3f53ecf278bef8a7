// SPDX-License-Identifier: Apache-2.0
import {h, byId} from './dom.js';
import {fixed, flag, redshift, use} from './format.js';
import {unpack} from './numbers.js';
import {drawCurve} from './plots.js';
import {colorPicture, show} from './sky.js';

/** The objects as cards, the newest first: so many at most. */
const ROOM = 192;
/** So long new ones are made in a frame, milliseconds: layout and paint come on top. */
const A_FRAME = 5;

export class Wall {
  #list = byId('wall');
  #cards = new Map();
  #waiting = [];
  #planned = false;
  #layout;
  #matches;
  #changed;

  /**
   * A wall.
   *
   * @param matches whether an object is asked for
   * @param changed called when what is shown has changed
   */
  constructor(matches, changed) {
    this.#matches = matches;
    this.#changed = changed;
  }

  /** Begins again, for objects of that geometry. */
  clear(layout) {
    this.#layout = layout;
    this.#waiting = [];
    this.#cards.clear();
    this.#list.replaceChildren();
    this.#changed();
  }

  /** Puts objects up, a few a frame: a slow machine must stay at hand. */
  add(objects) {
    this.#waiting.push(...objects);
    this.#waiting.splice(0, Math.max(0, this.#waiting.length - ROOM));
    this.#plan();
  }

  /** Takes back what is not up yet. */
  recall() {
    return this.#waiting.splice(0);
  }

  #plan() {
    if (!this.#planned && this.#waiting.length) {
      this.#planned = true;
      const go = () => {
        this.#planned = false;
        const until = performance.now() + A_FRAME;
        while (this.#waiting.length && performance.now() < until) {
          this.#put(this.#waiting.shift());
        }
        this.#changed();
        this.#plan();
      };
      // frames stop in a hidden tab
      document.hidden ? setTimeout(go, 100) : requestAnimationFrame(go);
    }
  }

  #put(object) {
    this.#cards.get(object.key)?.card.remove();
    this.#cards.delete(object.key);
    const card = this.#card(object);
    card.hidden = !this.#matches(object);
    this.#cards.set(object.key, {object, card});
    this.#list.prepend(card);
    if (this.#cards.size > ROOM) {
      const oldest = [...this.#cards.values()].find(({object: old}) => !old.remarkable) ?? this.#cards.values().next().value;
      oldest.card.remove();
      this.#cards.delete(oldest.object.key);
    }
  }

  #card(object) {
    const z = redshift(object.redshift);
    const fit = use(object.redshift.use);
    const picture = h('canvas', {class: 'thumbnail', width: 64, height: 64, 'aria-hidden': 'true'});
    const curve = h('canvas', {class: 'curve', 'aria-hidden': 'true'});
    const anomaly = Number.isFinite(object.anomaly) ? fixed(object.anomaly, 0) : '–';
    const card = h('li', {},
      h('a', {href: `/objects/${object.key}`, 'data-key': object.key, class: object.remarkable ? 'remarkable' : ''},
        picture,
        object.spectrum && h('span', {class: 'badge'}, 'spectrum'),
        curve,
        h('span', {class: 'z'}, h('i', {'aria-hidden': 'true'}, 'z'), h('span', {class: 'hidden'}, 'redshift '), ` ${z.value}`,
          h('span', {class: `use ${fit.kind}`, title: fit.name}, h('span', {'aria-hidden': 'true'}, fit.mark), h('span', {class: 'hidden'}, `, ${fit.name}`))),
        h('span', {class: 'id'}, object.objectId),
        h('span', {class: 'odd'}, `anomaly ${anomaly}`),
        object.flags.length > 0 && h('span', {class: 'marks'}, object.flags.map(name => flag(name)[0]).join(', '))));
    this.#paint(object, picture);
    if (object.curve) {
      drawCurve(curve, object);
    }
    return card;
  }

  #paint(object, picture) {
    const {size, bands, softening} = this.#layout;
    const planes = object.thumbnail.map((packed, k) => {
      const scale = softening[bands.indexOf(object.color[k])];
      return unpack(packed, stretched => scale * Math.sinh(stretched));
    });
    if (planes.length) {
      show(picture, colorPicture(planes, object.color, object.noise, size));
    } else {
      picture.classList.add('nothing');
    }
    // it is on the canvas now
    object.thumbnail = undefined;
  }

  /** Asks the filters again. */
  refilter() {
    this.#cards.forEach(({object, card}) => { card.hidden = !this.#matches(object); });
    this.#changed();
  }

  /** Draws what depends on the theme. */
  repaint() {
    this.#cards.forEach(({object, card}) => {
      if (object.curve) {
        drawCurve(card.querySelector('.curve'), object);
      }
    });
  }

  /** Whether all objects that came are up. */
  get isSettled() {
    return this.#waiting.length === 0;
  }

  /** The objects that are shown, the newest first. */
  get shown() {
    return [...this.#cards.values()].filter(({card}) => !card.hidden).map(({object}) => object).reverse();
  }

  /** How many there are, shown or not. */
  get size() {
    return this.#cards.size;
  }

  /** Gives the keyboard back to a card. */
  focus(key) {
    this.#cards.get(key)?.card.querySelector('a').focus();
  }
}
