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
    /** What answers. */
    public enum Network {
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

    /** The one that stands for all: images alone, and one core for the model. */
    static Scenario first(int batch, int modelThreads) {
        return new Scenario("photo-z from images", Network.MODEL, Content.IMAGES, false, batch, modelThreads);
    }

    /** What is measured by default. */
    public static List<Scenario> all(int batch, int modelThreads) {
        int cores = Runtime.getRuntime().availableProcessors();
        return List.of(
                first(batch, modelThreads),
                new Scenario("the model on all cores", Network.MODEL, Content.IMAGES, false, batch, cores),
                new Scenario("one at a time", Network.MODEL, Content.IMAGES, false, 1, modelThreads),
                new Scenario("with spectra", Network.MODEL, Content.SPECTRA, false, batch, modelThreads),
                new Scenario("with reconstruction", Network.MODEL, Content.SPECTRA, true, batch, modelThreads),
                new Scenario("a sleeping device", Network.SLEEPING, Content.IMAGES, false, batch, modelThreads));
    }

    /** Whether the model's processor time is known: it is that of one thread. */
    boolean deviceTimeIsKnown() {
        return modelThreads == 1 || network == Network.SLEEPING;
    }
}
