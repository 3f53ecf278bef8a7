// SPDX-License-Identifier: Apache-2.0
/** Numbers and codes as people read them. */

const MINUS = '\u2212';
const THIN = '\u2009';

/** A number with so many digits after the point, and a true minus. */
export const fixed = (value, digits) => Number.isFinite(value) ? value.toFixed(digits).replace('-', MINUS) : '\u2013';

/** A count with thin spaces between thousands. */
export const count = value => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, THIN);

/** A rate: whole above ten. */
export const rate = value => value >= 10 ? count(value) : fixed(value, 1);

/** How many digits a redshift has that is known to an interval. */
export const redshiftDigits = (low, high) => high - low < 0.01 ? 4 : 3;

/** A redshift with its interval as distances, 0.340 +0.028 −0.039, or as its ends where the redshift lies outside. */
export function redshift({value, low, high}) {
  const digits = redshiftDigits(low, high);
  const inside = low <= value && value <= high;
  return {
    value: fixed(value, digits),
    above: inside ? `+${fixed(high - value, digits)}` : `to ${fixed(high, digits)}`,
    below: inside ? `${MINUS}${fixed(value - low, digits)}` : `${fixed(low, digits)}`,
  };
}

/** Degrees of right ascension and declination. */
export const place = (ra, dec) => `${fixed(ra, 5)}°, ${dec >= 0 ? '+' : ''}${fixed(dec, 5)}°`;

/** A time in UTC, to the second. */
export const time = milliseconds => `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** A length of time. */
export const duration = milliseconds => Math.abs(milliseconds) < 10000
  ? `${fixed(milliseconds / 1000, 2)}${THIN}s`
  : `${count(milliseconds / 1000)}${THIN}s`;

/** A surface brightness of so many nJy per square arcsec as AB magnitudes per square arcsec. */
export const surfaceMagnitude = brightness => brightness > 0 ? 31.4 - 2.5 * Math.log10(brightness) : NaN;

/** A band's usual letter: all are small but in code. */
export const band = name => name.toLowerCase();

/** What a redshift is fit for. */
export const USES = {
  RECOMMENDED: {mark: '●', name: 'recommended', kind: 'good'},
  CAUTION: {mark: '◐', name: 'caution', kind: 'fair'},
  DO_NOT_USE: {mark: '○', name: 'do not use', kind: 'poor'},
};

/** What flags say, and what they mean. */
export const FLAGS = {
  OUT_OF_DOMAIN: ['out of domain', 'a filter, colors, a brightness or a spectrum unlike those the model learned from'],
  TRUNCATED: ['truncated', 'the cutout or the spectrum covers less than the model sees'],
  BANDS_MISSING: ['bands missing', 'a band of the survey, or all images, were not observed'],
  EBV_UNKNOWN: ['reddening unknown', 'the Galactic reddening E(B\u2212V) is not given'],
  PRIOR_DOMINATED: ['prior dominated', 'the result rests on the training population more than on the data'],
  NOT_A_GALAXY_LIKELY: ['not a galaxy', 'a star or a quasar is more probable'],
  CONFLICT: ['conflict', 'images and spectrum disagree'],
};

export const use = name => USES[name] ?? {mark: '?', name: String(name), kind: 'poor'};
export const flag = name => FLAGS[name] ?? [String(name), ''];
