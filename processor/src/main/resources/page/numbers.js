// SPDX-License-Identifier: Apache-2.0
/** The numbers of a record as the server packs them: value = offset + scale x code; all bits set is a number that is not there. */

function codes({bits, values}) {
  const text = atob(values);
  const bytes = new Uint8Array(text.length);
  for (let k = 0; k < bytes.length; k++) {
    bytes[k] = text.charCodeAt(k);
  }
  if (bits === 8) {
    return bytes;
  }
  const view = new DataView(bytes.buffer);
  return Uint16Array.from({length: bytes.length / 2}, (_, k) => view.getUint16(2 * k, true));
}

/** Unpacks numbers; NaN where there is none. */
export function unpack(packed, change = value => value) {
  const packedCodes = codes(packed);
  const missing = 2 ** packed.bits - 1;
  const values = new Float32Array(packedCodes.length);
  if (packed.bits === 8) {
    const table = Float32Array.from({length: 256}, (_, k) => k === missing ? NaN : change(packed.offset + packed.scale * k));
    packedCodes.forEach((code, k) => { values[k] = table[code]; });
  } else {
    packedCodes.forEach((code, k) => { values[k] = code === missing ? NaN : change(packed.offset + packed.scale * code); });
  }
  return values;
}

/** The value below which a part of the finite numbers lies. */
export function quantile(values, part) {
  const sorted = Float32Array.from(values.filter(Number.isFinite)).sort();
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] : NaN;
}
