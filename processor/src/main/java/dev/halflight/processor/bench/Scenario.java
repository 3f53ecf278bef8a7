/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * One way to run the stream.
 *
 * @param title what it is, in a few words
 * @param network what answers
 * @param content what the observations hold
 * @param reconstruct whether tokens are predicted, too
 * @param batch the most observations of a batch
 * @param modelThreads threads of one operation of the model
 */
public record Scenario(
        String title,
        Network network,
        Content content,
        boolean reconstruct,
        int batch,
        @JsonProperty("model_threads") int modelThreads) {
    static final String REFERENCE = "reference network";
    static final String REFERENCE_ON_ALL_CORES = "reference, all cores";
    static final String SLEEPING = "a sleeping device";

    /** What answers. */
    public enum Network {
        /** The network that benchmarks of all versions have in common. */
        REFERENCE,
        /** The shipped model, or the one that was asked for. */
        MODEL,
        /** {@link SleepingDevice}. */
        SLEEPING;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Photo-z from images, by the shipped model or the one that was asked for. */
    static Scenario photoz(int batch, int modelThreads) {
        return images("photo-z from images", Network.MODEL, batch, modelThreads);
    }

    private static Scenario images(String title, Network network, int batch, int modelThreads) {
        return new Scenario(title, network, Content.IMAGES, false, batch, modelThreads);
    }

    /** What is measured by default. */
    public static List<Scenario> all(int batch, int modelThreads) {
        int cores = Runtime.getRuntime().availableProcessors();
        return List.of(
                images(REFERENCE, Network.REFERENCE, batch, modelThreads),
                images(REFERENCE_ON_ALL_CORES, Network.REFERENCE, batch, cores),
                photoz(batch, modelThreads),
                images("the model on all cores", Network.MODEL, batch, cores),
                images("one at a time", Network.MODEL, 1, modelThreads),
                new Scenario("with spectra", Network.MODEL, Content.SPECTRA, false, batch, modelThreads),
                new Scenario("with reconstruction", Network.MODEL, Content.SPECTRA, true, batch, modelThreads),
                images(SLEEPING, Network.SLEEPING, batch, modelThreads));
    }

    /** The title as topics may be named. */
    String name() {
        return title.replaceAll("[^a-zA-Z0-9]+", "-");
    }

    /** Whether the bare model's rate is that of its encoder, which looks at images once. */
    boolean encodesImagesOnce() {
        return network != Network.SLEEPING && content == Content.IMAGES && !reconstruct;
    }

    /** Whether the model's processor time is known: it is that of one thread. */
    boolean deviceTimeIsKnown() {
        return modelThreads == 1 || network == Network.SLEEPING;
    }
}
