/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a model knows the filters of some observations. */
public final class KnownFilters {
    private KnownFilters() {}

    /** The same layout with further filters. */
    public static TokenLayout with(TokenLayout layout, List<Filter> added) {
        List<Filter> filters = new ArrayList<>(layout.filters());
        filters.addAll(added);
        return new TokenLayout(
                layout.imageSize(),
                layout.pixelScale(),
                layout.patchSize(),
                layout.bands(),
                layout.softening(),
                filters,
                layout.apertures(),
                layout.spectrumLogStart(),
                layout.spectrumLogStep(),
                layout.spectrumTokens(),
                layout.spectrumPatch(),
                layout.spectrumSoftening(),
                layout.noisySamplesDrawn());
    }

    /**
     * Requires that some files can be learned from.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a filter of the layout's bands is not among the layout's, or no redshift is known
     */
    public static void require(TokenLayout layout, List<Path> files) throws IOException {
        Set<String> known = layout.filters().stream().map(Filter::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        long redshifts = 0;
        for (Path file : files) {
            try (AvroFileReader<Observation> reader = new AvroFileReader<>(file, Observation.getClassSchema())) {
                for (Observation observation : reader) {
                    redshifts += observation.getKnownRedshift().isPresent() ? 1 : 0;
                    for (BandImage image : observation.getImages()) {
                        boolean read = layout.bands().contains(image.getBand());
                        if (read && !known.contains(image.getFilter())) {
                            unknown.add(image.getFilter() + " (" + image.getBand() + ")");
                        }
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the model has not seen the filters " + unknown
                    + "; say what they are with --add-filter NAME,BAND,PIVOT,WIDTH");
        }
        if (redshifts == 0) {
            throw new IllegalArgumentException("no object of " + files + " has a known redshift to learn from");
        }
    }
}
