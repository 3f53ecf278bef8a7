/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/** The device cannot answer, and no record is to blame. */
public final class DeviceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeviceException(String message, Throwable cause) {
        super(message, cause);
    }
}
