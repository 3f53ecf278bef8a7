/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.schemas.tokens.UnusableObservationException.Kind;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes tokens of observations, for training and for serving alike. Thread-safe. */
public final class Tokenizer {
    private final TokenLayout layout;
    private final ContextScaling scaling;
    private final Photometry photometry;
    private final Regrid regrid;
    private final Map<String, Filter> filters = new HashMap<>();
    /** Of a band of which all pixels are usable; shared, never changed. */
    private final boolean[] everywhere;
    /** The tokens of a missing spectrum; shared, never changed. */
    private final float[] hiddenSpectrum;

    private final ThreadLocal<Workspace> workspaces;

    public Tokenizer(TokenLayout layout, ContextScaling scaling) {
        if (scaling.length() != Photometry.features(layout)) {
            throw new IllegalArgumentException("the context scaling has " + scaling.length() + " features, the layout "
                    + Photometry.features(layout));
        }
        this.layout = layout;
        this.scaling = scaling;
        photometry = new Photometry(layout);
        regrid = new Regrid(layout.imageSize(), layout.pixelScale());
        layout.filters().forEach(filter -> filters.putIfAbsent(filter.name(), filter));
        everywhere = new boolean[layout.pixels()];
        Arrays.fill(everywhere, true);
        hiddenSpectrum = new float[layout.spectrumTokens() * layout.spectrumTokenLength()];
        workspaces = ThreadLocal.withInitial(() -> Workspace.of(layout));
    }

    /** A tokenizer whose context is not standardized: to measure the scaling with. */
    public static Tokenizer unscaled(TokenLayout layout) {
        int length = Photometry.features(layout);
        return new Tokenizer(
                layout, new ContextScaling(Collections.nCopies(length, 0.0), Collections.nCopies(length, 1.0)));
    }

    public TokenLayout layout() {
        return layout;
    }

    /** Number of context features. */
    public int contextLength() {
        return scaling.length();
    }

    /**
     * Makes the tokens of an observation. Bands that the layout lacks are passed over.
     *
     * @throws UnusableObservationException if it is malformed, or nothing of it can be used
     */
    public Tokens tokenize(Observation observation) throws UnusableObservationException {
        Workspace workspace = workspaces.get();
        List<@Nullable Plane> planes = planes(observation.getImages(), workspace);
        SpectrumGrid spectrum = observation.getSpectrum().isPresent()
                ? SpectrumGrid.of(observation.getSpectrum().get(), layout)
                : null;
        // catalogs write -99 and the like where they do not know it
        Optional<Double> ebv = observation.getEbv().filter(value -> value >= 0 && value < Double.MAX_VALUE);
        boolean dereddened = observation.getDereddened();
        Tokens tokens = new Tokens(
                layout,
                photometry,
                scaling,
                planes,
                spectrum,
                dereddened ? 0 : ebv.orElse(Double.NaN),
                dereddened || ebv.isPresent(),
                hiddenSpectrum,
                workspace);
        if (!tokens.hasImage() && !tokens.hasSpectrum()) {
            throw new UnusableObservationException(
                    Kind.NO_USABLE_DATA,
                    "no band of " + layout.bands() + " has usable pixels around the object, and no spectrum has usable"
                            + " samples on the grid");
        }
        return tokens;
    }

    /**
     * Makes tokens of values instead of an observation, for a model's self-test: everything is present, and nothing is known of any
     * pixel.
     *
     * @param values makes so many values; asked for those of the image, of the spectrum and of the context
     */
    public Tokens made(IntFunction<float[]> values) {
        return new Tokens(layout, photometry, scaling, values);
    }

    private List<@Nullable Plane> planes(List<BandImage> images, Workspace workspace)
            throws UnusableObservationException {
        Set<dev.halflight.v1.Band> seen = EnumSet.noneOf(dev.halflight.v1.Band.class);
        List<@Nullable Plane> planes =
                new ArrayList<>(Collections.nCopies(layout.bands().size(), null));
        for (BandImage image : images) {
            if (!seen.add(image.getBand())) {
                throw new UnusableObservationException(
                        Kind.DUPLICATE_BAND, "band " + image.getBand() + " has two images; one a band is expected");
            }
            if (image.getKind() == ImageKind.DIFFERENCE) {
                throw new UnusableObservationException(
                        Kind.DIFFERENCE_IMAGE,
                        "band " + image.getBand() + " is a difference image; it does not show the galaxy");
            }
            int band = layout.bands().indexOf(image.getBand());
            if (band >= 0) {
                planes.set(band, plane(image, layout.softening().get(band), workspace));
            }
        }
        return planes;
    }

    private @Nullable Plane plane(BandImage image, double softening, Workspace workspace)
            throws UnusableObservationException {
        Raster raster = new Raster(image);
        float[] brightness = regrid.brightness(raster);
        float largest = (float) (Stretch.LARGEST * softening);
        int count = countMeasured(brightness, largest);
        boolean[] usable = count == brightness.length ? everywhere : dropAbsurd(brightness, largest);
        Background background = Background.of(brightness, layout.imageSize(), usable == everywhere, workspace);
        subtract(background.level(), brightness, usable);
        if (count < Plane.LEAST_USABLE * brightness.length) {
            return null;
        }
        double given = image.getNoiseSigma().orElse(Double.NaN) * raster.brightnessOfCount;
        double noise =
                given > 0 && given < Double.MAX_VALUE ? given * raster.scale / layout.pixelScale() : background.noise();
        Filter known = filters.get(image.getFilter());
        return new Plane(
                brightness,
                usable,
                known != null ? known : ofBand(image),
                known != null,
                image.getPsfFwhm().filter(fwhm -> fwhm > 0).orElse(Double.NaN),
                noise > 0 ? noise : Double.NaN,
                raster.scale,
                count / (double) brightness.length);
    }

    private static int countMeasured(float[] brightness, float largest) {
        int count = 0;
        for (int k = 0; k < brightness.length; k++) {
            count += Math.abs(brightness[k]) <= largest ? 1 : 0;
        }
        return count;
    }

    /** Says which values are measurements, and makes the others NaN. */
    private static boolean[] dropAbsurd(float[] brightness, float largest) {
        boolean[] usable = new boolean[brightness.length];
        for (int k = 0; k < brightness.length; k++) {
            usable[k] = Math.abs(brightness[k]) <= largest;
            if (!usable[k]) {
                brightness[k] = Float.NaN;
            }
        }
        return usable;
    }

    /** Subtracts the sky; what is not usable becomes 0. */
    private void subtract(float level, float[] brightness, boolean[] usable) {
        for (int k = 0; k < brightness.length; k++) {
            brightness[k] -= level;
        }
        for (int k = 0; usable != everywhere && k < brightness.length; k++) {
            if (!usable[k]) {
                brightness[k] = 0;
            }
        }
    }

    private Filter ofBand(BandImage image) {
        return layout.filters().stream()
                .filter(filter -> filter.band() == image.getBand())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the layout has no filter for band " + image.getBand()));
    }
}
