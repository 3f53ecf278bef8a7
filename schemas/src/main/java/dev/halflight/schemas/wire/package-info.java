/* SPDX-License-Identifier: Apache-2.0 */
/** How records travel: Avro files, Avro in Confluent's wire format, the headers of dead letters. */
@NullMarked
package dev.halflight.schemas.wire;

import org.jspecify.annotations.NullMarked;
