// SPDX-License-Identifier: Apache-2.0
/** Elements made without markup: whatever a record says, it stays text. */

/** An element with attributes, listeners (functions, named on...), and children, which are elements or text. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

/** An element of the page by its id. */
export const byId = id => document.getElementById(id);

/** A color of the theme, for canvases. */
export const color = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Lets the page do what waits: long work pauses between its parts, so that no task is long. */
export const pause = () => new Promise(resolve => setTimeout(resolve));

/** A canvas as sharp as the screen, to be drawn on in CSS pixels. */
export function context(canvas, width, height) {
  const ratio = Math.min(3, window.devicePixelRatio || 1);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const drawing = canvas.getContext('2d');
  drawing.setTransform(ratio, 0, 0, ratio, 0, 0);
  return drawing;
}
