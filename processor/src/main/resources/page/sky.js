// SPDX-License-Identifier: Apache-2.0
/** Pictures of planes: size x size values, the first row at the south. North is up and east is left, as on the sky. */

/** Lupton et al. 2004 (PASP 116, 133): how far bright parts are compressed. */
const Q = 8;
/** The sky's noise is that part of the brightness at which the stretch turns. */
const STRETCH = 7;
/** Galaxies are redder than equal fluxes; so much each band counts to make a usual one white in its middle. */
const WEIGHTS = {U: 3.2, G: 1.7, R: 1.05, I: 0.82, Z: 0.7, Y: 0.62};
/** Colors fade to gray where the light is no more than so many times the noise: there they are noise. */
const GRAY = 3;
/** Residuals are shown up to so many times the noise. */
export const LIMIT = 5;
/** Above 1, so that noise stays dark. */
const STEEP = 1.4;
const BLUE = [70, 160, 255];
const ORANGE = [255, 150, 45];
const HIDDEN = [27, 33, 45];

/** A color as bytes, written at a pixel. */
function put(data, at, red, green, blue) {
  data[at] = red;
  data[at + 1] = green;
  data[at + 2] = blue;
  data[at + 3] = 255;
}

/** Calls with each pixel of a plane and its place in a picture, where rows run down. */
function each(size, use) {
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      use(y * size + x, ((size - 1 - y) * size + x) * 4);
    }
  }
}

/**
 * The color picture of one to three bands, the reddest first.
 *
 * @param planes surface brightness of each, nJy per square arcsec, NaN where not measured: there the picture is transparent
 * @param names of the bands
 * @param noises of a pixel of each
 * @param contrast 1 as usual, more to see fainter parts
 */
export function colorPicture(planes, names, noises, size, contrast = 1) {
  const picture = new ImageData(size, size);
  const weights = names.map(name => WEIGHTS[name] ?? 1);
  const noise = Math.sqrt(weights.reduce((sum, weight, k) => sum + (weight * (noises[k] || 0)) ** 2, 0)) / weights.length;
  const turn = Q * contrast / (STRETCH * (noise > 0 ? noise : 100));
  const dark = (GRAY * noise) ** 2;
  // of two bands the redder is red, the bluer blue, and green their mean; of one all are
  const channels = [[0, 0, 0], [0, 0, 0], [0, -1, 1], [0, 1, 2]][planes.length];
  // no arrays are made in here: it runs for every pixel
  each(size, (k, at) => {
    let sum = 0;
    let measured = 0;
    for (let band = 0; band < planes.length; band++) {
      const value = planes[band][k];
      if (value === value) {
        sum += value * weights[band];
        measured++;
      }
    }
    if (measured === 0) {
      return;
    }
    const mean = sum / measured;
    const scale = mean > 0 ? Math.asinh(turn * mean) / (Q * mean) : 0;
    const trust = mean > 0 ? mean * mean / (mean * mean + dark) : 0;
    const channel = band => {
      const value = band < 0 ? NaN : planes[band][k] * weights[band];
      return Math.max(0, (value === value ? mean + trust * (value - mean) : mean) * scale);
    };
    const red = channel(channels[0]);
    const green = channel(channels[1]);
    const blue = channel(channels[2]);
    const full = 255 / Math.max(1, red, green, blue);
    put(picture.data, at, full * red, full * green, full * blue);
  });
  return picture;
}

/**
 * The significance of what a prediction leaves over, all bands together: orange where there is more light than predicted, blue where
 * there is less, black within the noise.
 *
 * @param residuals measured minus predicted over the noise, one plane a band
 */
export function residualPicture(residuals, size) {
  const picture = new ImageData(size, size);
  const joined = joinResiduals(residuals);
  each(size, (k, at) => {
    const value = joined[k];
    if (value === value) {
      const strength = Math.min(1, Math.abs(value) / LIMIT) ** STEEP;
      const tone = value < 0 ? BLUE : ORANGE;
      put(picture.data, at, strength * tone[0], strength * tone[1], strength * tone[2]);
    }
  });
  return picture;
}

/** The sum of residuals over the root of their number: again in units of the noise. */
export function joinResiduals(residuals) {
  return Float32Array.from(residuals[0] ?? [], (_, k) => {
    let sum = 0;
    let measured = 0;
    for (const plane of residuals) {
      if (plane[k] === plane[k]) {
        sum += plane[k];
        measured++;
      }
    }
    return measured ? sum / Math.sqrt(measured) : NaN;
  });
}

/** Covers the tiles of a picture that were hidden from the model. */
export function hideTiles(picture, size, patch, visible) {
  each(size, (k, at) => {
    const token = Math.floor(Math.floor(k / size) / patch) * (size / patch) + Math.floor(k % size / patch);
    if (!visible[token] && picture.data[at + 3]) {
      put(picture.data, at, HIDDEN[0], HIDDEN[1], HIDDEN[2]);
    }
  });
  return picture;
}

/** Shows a picture on a canvas. */
export function show(canvas, picture) {
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d').putImageData(picture, 0, 0);
}
