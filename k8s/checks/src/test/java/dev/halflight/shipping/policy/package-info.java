/* SPDX-License-Identifier: Apache-2.0 */
/** Rules that manifests keep. */
@NullMarked
package dev.halflight.shipping.policy;

import org.jspecify.annotations.NullMarked;
