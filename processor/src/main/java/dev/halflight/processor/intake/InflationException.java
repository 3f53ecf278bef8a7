/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.io.IOException;

/** Compressed bytes that inflate as no measurement does. */
final class InflationException extends IOException {
    private static final long serialVersionUID = 1L;

    InflationException(String message) {
        super(message);
    }
}
