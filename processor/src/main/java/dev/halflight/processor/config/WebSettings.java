/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

/**
 * Where metrics and health are served.
 *
 * @param host the address to listen on
 * @param port the port, 0 for any that is free
 * @param page whether the live page is served there too
 */
public record WebSettings(String host, int port, boolean page) {
    private static final int LARGEST_PORT = 65_535;

    public WebSettings {
        if (port < 0 || port > LARGEST_PORT) {
            throw new ConfigurationException("web.port is " + port + "; it must be from 0 to " + LARGEST_PORT);
        }
    }

    /** With the live page. */
    public WebSettings(String host, int port) {
        this(host, port, true);
    }

    /** Takes {@code web.host}, {@code web.port} and {@code web.page}. */
    public static WebSettings from(Configuration configuration) {
        return new WebSettings(
                configuration.text("web.host", "127.0.0.1"),
                configuration.integer("web.port", 8080, 0, LARGEST_PORT),
                configuration.truth("web.page", true));
    }
}
