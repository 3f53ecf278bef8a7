/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The templates of pages, and their style sheet. */
public final class Templates {
    private Templates() {}

    /** The template of this name, which may hold others. */
    public static Template template(String name) throws IOException {
        try (Reader reader = open(name + ".mustache")) {
            return Mustache.compiler()
                    .withLoader(partial -> open(partial + ".mustache"))
                    .compile(reader);
        }
    }

    /** The style sheet of all pages. */
    public static String style() throws IOException {
        try (InputStream stream = stream("report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(stream(name), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String name) {
        return Objects.requireNonNull(Templates.class.getResourceAsStream(name), name);
    }
}
