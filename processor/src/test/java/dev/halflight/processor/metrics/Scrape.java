/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a registry shows, line by line. */
public final class Scrape {
    private Scrape() {}

    public static List<String> lines(Metrics metrics) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ExpositionFormats.init()
                .getPrometheusTextFormatWriter()
                .write(text, metrics.registry().scrape());
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
