/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/** The device cannot answer, and no record is to blame. */
public final class DeviceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outOfMemory;

    public DeviceException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /**
     * Says what is known of the cause.
     *
     * @param outOfMemory whether a smaller batch may succeed
     */
    public DeviceException(String message, Throwable cause, boolean outOfMemory) {
        super(message, cause);
        this.outOfMemory = outOfMemory;
    }

    /** Whether the device has no memory for a batch of this size. */
    public boolean outOfMemory() {
        return outOfMemory;
    }
}
