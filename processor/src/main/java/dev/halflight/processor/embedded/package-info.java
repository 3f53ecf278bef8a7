/* SPDX-License-Identifier: Apache-2.0 */
/** A Kafka broker and a schema registry inside this JVM, for the demo and the tests. Kafka's internals are used here and nowhere else. */
@NullMarked
package dev.halflight.processor.embedded;

import org.jspecify.annotations.NullMarked;
