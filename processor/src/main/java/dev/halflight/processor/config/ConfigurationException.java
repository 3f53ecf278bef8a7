/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

/** A setting is wrong; the message says which, and what is right. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
