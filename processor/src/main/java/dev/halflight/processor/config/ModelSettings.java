/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The model and how it is run.
 *
 * @param folder the model folder; empty for the model that is shipped
 * @param device {@code cpu}, {@code cuda}, {@code cuda:N}, {@code tensorrt} or {@code tensorrt:N}
 * @param precision {@code auto}, {@code fp32} or {@code fp16}
 * @param threads threads of one operation on the processor, 1 to 256
 * @param reconstruct whether images and spectra are reconstructed, which more than doubles the work
 * @param streams how many batches may be on the device at one time, 1 to 4
 * @param provider what ONNX Runtime's provider of a GPU is told, by the provider's own names
 */
public record ModelSettings(
        Optional<Path> folder,
        String device,
        String precision,
        int threads,
        boolean reconstruct,
        int streams,
        Map<String, String> provider) {
    private static final int MOST_THREADS = 256;
    private static final int MOST_STREAMS = 4;

    public ModelSettings {
        require("model.threads", threads, MOST_THREADS);
        require("model.streams", streams, MOST_STREAMS);
        provider = Map.copyOf(provider);
    }

    /** With one stream, and a provider that is told nothing. */
    public ModelSettings(Optional<Path> folder, String device, String precision, int threads, boolean reconstruct) {
        this(folder, device, precision, threads, reconstruct, 1, Map.of());
    }

    /** Takes every key under {@code model.}; the streams share the processors where no threads are given. */
    public static ModelSettings from(Configuration configuration) {
        String folder = configuration.text("model.folder", "");
        int streams = configuration.integer("model.streams", 1, 1, MOST_STREAMS);
        int share = Math.max(1, Runtime.getRuntime().availableProcessors() / streams);
        return new ModelSettings(
                folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)),
                configuration.text("model.device", "cpu"),
                configuration.text("model.precision", "auto"),
                configuration.integer("model.threads", Math.min(MOST_THREADS, share), 1, MOST_THREADS),
                configuration.truth("model.reconstruct", true),
                streams,
                configuration.under("model.provider."));
    }

    private static void require(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new ConfigurationException(key + " is " + value + "; it must be from 1 to " + most);
        }
    }
}
