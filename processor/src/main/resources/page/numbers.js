// SPDX-License-Identifier: Apache-2.0
/** The numbers of a record as the server packs them: value = offset + scale x code; all bits set is a number that is not there. */

function codes({bits, values}) {
  const text = atob(values);
  const all = bits === 8 ? new Uint8Array(text.length) : new Uint16Array(text.length / 2);
  for (let k = 0; k < all.length; k++) {
    all[k] = bits === 8 ? text.charCodeAt(k) : text.charCodeAt(2 * k) | text.charCodeAt(2 * k + 1) << 8;
  }
  return all;
}

/** Unpacks numbers; NaN where there is none. */
export function unpack(packed, change = value => value) {
  const packedCodes = codes(packed);
  const missing = 2 ** packed.bits - 1;
  const values = new Float32Array(packedCodes.length);
  if (packed.bits === 8) {
    const table = Float32Array.from({length: 256}, (_, k) => k === missing ? NaN : change(packed.offset + packed.scale * k));
    for (let k = 0; k < values.length; k++) {
      values[k] = table[packedCodes[k]];
    }
  } else {
    for (let k = 0; k < values.length; k++) {
      values[k] = packedCodes[k] === missing ? NaN : change(packed.offset + packed.scale * packedCodes[k]);
    }
  }
  return values;
}

/** The value below which a part of the finite numbers lies. */
export function quantile(values, part) {
  const sorted = Float32Array.from(values.filter(Number.isFinite)).sort();
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] : NaN;
}
