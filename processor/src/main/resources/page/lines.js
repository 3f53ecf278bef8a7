// SPDX-License-Identifier: Apache-2.0
/** Lines that astronomers look for: vacuum wavelengths, Angstrom (NIST Atomic Spectra Database), blends at their middle. */
export const LINES = [
  {name: 'Lyα', rest: 1215.67},
  {name: 'C\u2009IV', rest: 1549.48},
  {name: 'C\u2009III]', rest: 1908.73},
  {name: 'Mg\u2009II', rest: 2799.12},
  {name: '[O\u2009II]', rest: 3728.48},
  {name: 'Ca\u2009K', rest: 3934.78, absorbed: true},
  {name: 'Ca\u2009H', rest: 3969.59, absorbed: true},
  {name: 'Hδ', rest: 4102.89},
  {name: 'Hγ', rest: 4341.69},
  {name: 'Hβ', rest: 4862.71},
  {name: '[O\u2009III]', rest: 4960.30, small: true},
  {name: '[O\u2009III]', rest: 5008.24},
  {name: 'Mg\u2009b', rest: 5176.6, absorbed: true},
  {name: 'Na\u2009D', rest: 5893.6, absorbed: true},
  {name: 'Hα', rest: 6564.60},
  {name: '[S\u2009II]', rest: 6725.5},
  {name: 'Ca\u2009T', rest: 8600.75, absorbed: true},
  {name: '[S\u2009III]', rest: 9533.2},
];
