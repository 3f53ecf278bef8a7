/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.v1.Band;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An observation as the model sees it. Arrays are shared, not copied: do not change them.
 *
 * <p>{@link #image} is imageTokens x imageTokenLength values, {@link #spectrum} spectrumTokens x spectrumTokenLength, both
 * token after token. A token without a measurement is 0 and not present.
 */
public final class Tokens {
    private final TokenLayout layout;
    private final Photometry photometry;
    private final ContextScaling scaling;
    private final List<@Nullable Plane> planes;
    private final @Nullable SpectrumGrid spectrumGrid;
    private final double ebv;
    private final boolean ebvKnown;
    private final float[] image;
    private final boolean[] imagePresent;
    private final float[] spectrum;
    private final boolean[] spectrumPresent;
    private final float[] features;
    private final float[] context;
    private @Nullable Magnitudes magnitudes;

    /** @param hiddenSpectrum the tokens of a missing spectrum, which are 0 */
    Tokens(
            TokenLayout layout,
            Photometry photometry,
            ContextScaling scaling,
            List<@Nullable Plane> planes,
            @Nullable SpectrumGrid spectrumGrid,
            double ebv,
            boolean ebvKnown,
            float[] hiddenSpectrum,
            Workspace workspace) {
        this.layout = layout;
        this.photometry = photometry;
        this.scaling = scaling;
        this.planes = planes;
        this.spectrumGrid = spectrumGrid;
        this.ebv = ebv;
        this.ebvKnown = ebvKnown;
        image = new float[layout.imageTokens() * layout.imageTokenLength()];
        imagePresent = new boolean[layout.imageTokens()];
        ImageTokens.write(layout, planes, workspace.stretched(), image, imagePresent);
        spectrum = spectrumGrid == null ? hiddenSpectrum : new float[hiddenSpectrum.length];
        spectrumPresent = new boolean[layout.spectrumTokens()];
        if (spectrumGrid != null) {
            SpectrumTokens.write(layout, spectrumGrid, spectrum, spectrumPresent);
        }
        features = photometry.measure(planes, Mask.everything(layout).image(), ebv);
        context = scaling.apply(features);
    }

    private Tokens(Tokens whole, LostPixels lost) {
        layout = whole.layout;
        photometry = whole.photometry;
        scaling = whole.scaling;
        spectrumGrid = whole.spectrumGrid;
        ebv = whole.ebv;
        ebvKnown = whole.ebvKnown;
        spectrum = whole.spectrum;
        spectrumPresent = whole.spectrumPresent;
        planes = lost.from(whole.planes);
        image = whole.image.clone();
        imagePresent = new boolean[layout.imageTokens()];
        ImageTokens.erase(layout, planes, image, imagePresent);
        features = photometry.measure(planes, Mask.everything(layout).image(), ebv);
        context = scaling.apply(features);
    }

    /** Made of values, not of an observation: everything is present, and there are no pixels behind it. */
    Tokens(TokenLayout layout, Photometry photometry, ContextScaling scaling, IntFunction<float[]> values) {
        this.layout = layout;
        this.photometry = photometry;
        this.scaling = scaling;
        planes = new ArrayList<>(Collections.nCopies(layout.bands().size(), null));
        spectrumGrid = null;
        ebv = Double.NaN;
        ebvKnown = false;
        image = values.apply(layout.imageTokens() * layout.imageTokenLength());
        imagePresent = new boolean[layout.imageTokens()];
        Arrays.fill(imagePresent, true);
        spectrum = values.apply(layout.spectrumTokens() * layout.spectrumTokenLength());
        spectrumPresent = new boolean[layout.spectrumTokens()];
        Arrays.fill(spectrumPresent, true);
        context = values.apply(scaling.length());
        features = new float[scaling.length()];
        Arrays.fill(features, Float.NaN);
    }

    /**
     * The same object, had some pixels not been measured. The sky level stays the one that was measured on all of them.
     *
     * @throws IllegalArgumentException if the lost pixels are not those of the layout's bands
     */
    public Tokens without(LostPixels lost) {
        return new Tokens(this, lost);
    }

    public TokenLayout layout() {
        return layout;
    }

    /** The image tokens' values. */
    public float[] image() {
        return image;
    }

    /** Per image token, whether it holds a measurement. */
    public boolean[] imagePresent() {
        return imagePresent;
    }

    /** The spectrum tokens' values. */
    public float[] spectrum() {
        return spectrum;
    }

    /** Per spectrum token, whether it holds a measurement. */
    public boolean[] spectrumPresent() {
        return spectrumPresent;
    }

    /** Whether any image token holds a measurement. */
    public boolean hasImage() {
        return any(imagePresent);
    }

    /** Whether any spectrum token holds a measurement. */
    public boolean hasSpectrum() {
        return any(spectrumPresent);
    }

    /** The context token's values, standardized, with the photometry of what the mask leaves visible. */
    public float[] context(Mask mask) {
        return mask.showsWholeImage() ? context : scaling.apply(contextFeatures(mask));
    }

    /** The context features before they are standardized; NaN where missing. */
    public float[] contextFeatures(Mask mask) {
        return mask.showsWholeImage() ? features : photometry.measure(planes, mask.image(), ebv);
    }

    /** Brightness of the object in its largest aperture, AB, in the band nearest the middle; NaN without images. */
    public double magnitude() {
        return photometry.magnitude(planes, features);
    }

    /** Flux of the object over its noise, in the band nearest the middle, in the middle aperture; NaN without images. */
    public double imageSignalToNoise() {
        return photometry.signalToNoise(planes);
    }

    /** Median flux over error of a sample of the spectrum grid; NaN without a spectrum. */
    public double spectrumSignalToNoise() {
        return spectrumGrid == null ? Double.NaN : SignalToNoise.ofSpectrum(spectrumGrid);
    }

    /** Magnitudes of the object in the middle one of the apertures, one a band of the layout. */
    public Magnitudes imageMagnitudes() {
        Magnitudes known = magnitudes;
        if (known == null) {
            // two threads may both measure them, and find the same
            known = photometry.magnitudes(planes);
            magnitudes = known;
        }
        return known;
    }

    /** The spectrum's continuum in wide bins, as magnitudes per wavelength; nothing is measured without a spectrum. */
    public Magnitudes continuumMagnitudes() {
        return spectrumGrid == null
                ? Magnitudes.missing(SpectrumPhotometry.bins(layout))
                : new SpectrumPhotometry(layout, spectrumGrid).continuum();
    }

    /** The magnitudes that the spectrum says the images should have, but for a common offset, one a band of the layout. */
    public Magnitudes syntheticMagnitudes() {
        return spectrumGrid == null
                ? Magnitudes.missing(planes.size())
                : new SpectrumPhotometry(layout, spectrumGrid).through(planes);
    }

    /**
     * By how many standard deviations the spectrum strays from zero flux more than noise would: of pure noise within 3. NaN without a
     * spectrum.
     */
    public double spectrumSignal() {
        return spectrumGrid == null ? Double.NaN : new SpectrumPhotometry(layout, spectrumGrid).signal();
    }

    /** Whether there is a spectrum of which nothing can be used. */
    public boolean hasUnusableSpectrum() {
        return spectrumGrid != null && !hasSpectrum();
    }

    /** What a reconstruction of the observation is held against. */
    public Targets targets() {
        return Targets.of(layout, image, planes, spectrumGrid);
    }

    /** The filters used, in the layout's order of bands; those unknown to the model stand under the model's own name. */
    public List<Filter> filters() {
        List<Filter> filters = new ArrayList<>(planes.size());
        for (Plane plane : planes) {
            if (plane != null) {
                filters.add(plane.filter());
            }
        }
        return filters;
    }

    /** The bands that hold a measurement. */
    public List<Band> bands() {
        List<Band> bands = new ArrayList<>(planes.size());
        for (Plane plane : planes) {
            if (plane != null) {
                bands.add(plane.filter().band());
            }
        }
        return bands;
    }

    /**
     * Whether a band was not observed that the survey of the other bands has, as the model knows it; of several surveys the one with
     * most of the observed bands.
     */
    public boolean lacksBands() {
        List<Band> observed = bands();
        if (observed.isEmpty()) {
            return true;
        }
        String survey = survey();
        for (Filter filter : layout.filters()) {
            if (filter.survey().equals(survey) && !observed.contains(filter.band())) {
                return true;
            }
        }
        return false;
    }

    /** The survey of the filter of the first band that was observed; empty without images. */
    public Optional<String> imageSurvey() {
        for (Plane plane : planes) {
            if (plane != null) {
                return Optional.of(plane.filter().survey());
            }
        }
        return Optional.empty();
    }

    /** The survey of most filters; of several the first by name. */
    private String survey() {
        List<String> surveys = new ArrayList<>();
        for (Filter filter : filters()) {
            surveys.add(filter.survey());
        }
        surveys.sort(null);
        String most = surveys.get(0);
        for (String survey : surveys) {
            boolean isMore = Collections.frequency(surveys, survey) > Collections.frequency(surveys, most);
            most = isMore ? survey : most;
        }
        return most;
    }

    /** Whether a band was observed through a filter that the model was not trained on. */
    public boolean outOfDomain() {
        for (Plane plane : planes) {
            if (plane != null && !plane.known()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the Galactic reddening is known, or corrected already. */
    public boolean ebvKnown() {
        return ebvKnown;
    }

    /** Usable part of the pixels of the bands that were observed, 0 to 1. */
    public double usablePixels() {
        double sum = 0;
        int observed = 0;
        for (Plane plane : planes) {
            if (plane != null) {
                sum += plane.usableFraction();
                observed++;
            }
        }
        return observed == 0 ? 0 : sum / observed;
    }

    /** Usable part of the spectrum grid, 0 to 1. */
    public double usableSpectrum() {
        if (spectrumGrid == null) {
            return 0;
        }
        int usable = 0;
        for (float value : spectrumGrid.inverseVariance()) {
            usable += value > 0 ? 1 : 0;
        }
        return usable / (double) layout.spectrumSamples();
    }

    /** A band as it was brought to the grid; empty where it was not observed. */
    public Optional<Plane> plane(Band band) {
        int index = layout.bands().indexOf(band);
        return index < 0 ? Optional.empty() : Optional.ofNullable(planes.get(index));
    }

    /** The spectrum as it was brought to the grid; empty where there is none. */
    public Optional<SpectrumGrid> spectrumGrid() {
        return Optional.ofNullable(spectrumGrid);
    }

    private static boolean any(boolean[] values) {
        for (boolean value : values) {
            if (value) {
                return true;
            }
        }
        return false;
    }
}
