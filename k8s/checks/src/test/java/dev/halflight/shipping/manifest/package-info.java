/* SPDX-License-Identifier: Apache-2.0 */
/** Kubernetes manifests, rendered and read. */
@NullMarked
package dev.halflight.shipping.manifest;

import org.jspecify.annotations.NullMarked;
