/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The model and how it is run.
 *
 * @param folder the model folder; empty for the model that is shipped
 * @param device {@code cpu}, {@code cuda} or {@code cuda:N}
 * @param precision {@code auto}, {@code fp32} or {@code fp16}
 * @param threads threads of one operation on the processor, 1 to 256
 * @param reconstruct whether images and spectra are reconstructed, which more than doubles the work
 */
public record ModelSettings(Optional<Path> folder, String device, String precision, int threads, boolean reconstruct) {
    private static final int MOST_THREADS = 256;

    public ModelSettings {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ConfigurationException("model.threads is " + threads + "; it must be from 1 to " + MOST_THREADS);
        }
    }

    /** Takes {@code model.folder}, {@code model.device}, {@code model.precision}, {@code model.threads} and {@code model.reconstruct}. */
    public static ModelSettings from(Configuration configuration) {
        String folder = configuration.text("model.folder", "");
        return new ModelSettings(
                folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)),
                configuration.text("model.device", "cpu"),
                configuration.text("model.precision", "auto"),
                configuration.integer("model.threads", Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS),
                configuration.truth("model.reconstruct", true));
    }
}
