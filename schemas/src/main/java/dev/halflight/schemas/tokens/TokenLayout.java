/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.v1.Band;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The geometry and the constants of a model's tokens. It is read from the model's model.json, and from nowhere else.
 *
 * @param imageSize columns and rows of the image grid, pixels
 * @param pixelScale side of a pixel of that grid, arcsec
 * @param patchSize columns and rows of a patch, pixels; each patch of all bands is one token
 * @param bands the bands, in the order of a token's values
 * @param softening per band, the surface brightness at which the stretch turns from linear to logarithmic, nJy per square
 *     arcsec; about ten times the noise of a pixel
 * @param filters the filters the model was trained on
 * @param apertures radii of the photometric apertures, pixels of the grid, increasing
 * @param spectrumLogStart log10 of the wavelength at the center of the first spectrum sample, Angstrom
 * @param spectrumLogStep step of log10 wavelength between samples
 * @param spectrumTokens number of spectrum tokens
 * @param spectrumPatch samples of a spectrum token
 * @param spectrumSoftening flux density at which the spectrum's stretch turns logarithmic, 1e-17 erg/s/cm2/Angstrom
 * @param noisySamplesDrawn whether samples that are noisier than their token is on average are drawn to its mean; older models do not
 *     say, and do not
 */
public record TokenLayout(
        int imageSize,
        double pixelScale,
        int patchSize,
        List<Band> bands,
        List<Double> softening,
        List<Filter> filters,
        List<Double> apertures,
        double spectrumLogStart,
        double spectrumLogStep,
        int spectrumTokens,
        int spectrumPatch,
        double spectrumSoftening,
        @Nullable Boolean noisySamplesDrawn) {

    /** Values beside the samples of a spectrum token: its scale, its signal to noise, its usable fraction. */
    public static final int SPECTRUM_EXTRAS = 3;

    public TokenLayout {
        bands = List.copyOf(bands);
        softening = List.copyOf(softening);
        filters = List.copyOf(filters);
        noisySamplesDrawn = Objects.requireNonNullElse(noisySamplesDrawn, false);
        apertures = List.copyOf(apertures);
        require(imageSize > 0 && patchSize > 0 && imageSize % patchSize == 0, "patches must tile the image grid");
        require(pixelScale > 0, "pixelScale must be positive");
        require(!bands.isEmpty() && bands.stream().distinct().count() == bands.size(), "bands must be distinct");
        require(softening.size() == bands.size(), "softening needs one value a band");
        require(softening.stream().allMatch(value -> value > 0), "softening must be positive");
        for (Band band : bands) {
            require(filters.stream().anyMatch(filter -> filter.band() == band), "band " + band + " has no filter");
        }
        require(apertures.size() >= 2, "at least two apertures are needed");
        for (int k = 0; k < apertures.size(); k++) {
            require(apertures.get(k) > (k == 0 ? 0 : apertures.get(k - 1)), "apertures must increase");
        }
        require(spectrumLogStep > 0 && spectrumTokens > 0 && spectrumPatch > 0, "the spectrum grid must not be empty");
        require(spectrumSoftening > 0, "spectrumSoftening must be positive");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("token layout: " + message);
        }
    }

    /** Pixels of one band on the grid. */
    public int pixels() {
        return imageSize * imageSize;
    }

    /** Patches along one side of the grid. */
    public int patchesPerSide() {
        return imageSize / patchSize;
    }

    /** Number of image tokens. */
    public int imageTokens() {
        return patchesPerSide() * patchesPerSide();
    }

    /** Pixels of all bands in one image token. */
    public int imageTokenPixels() {
        return patchSize * patchSize * bands.size();
    }

    /** Values of one image token: its pixels, band after band, then the usable fraction of each band. */
    public int imageTokenLength() {
        return imageTokenPixels() + bands.size();
    }

    /** Samples of the spectrum grid. */
    public int spectrumSamples() {
        return spectrumTokens * spectrumPatch;
    }

    /** Values of one spectrum token: its samples, then {@link #SPECTRUM_EXTRAS} more. */
    public int spectrumTokenLength() {
        return spectrumPatch + SPECTRUM_EXTRAS;
    }

    /** The token that pixel {@code (x, y)} of the grid belongs to. */
    public int tokenOfPixel(int x, int y) {
        return (y / patchSize) * patchesPerSide() + x / patchSize;
    }

    /** The pixel of the grid, row after row, at which a token begins. */
    int cornerOfToken(int token) {
        return token / patchesPerSide() * patchSize * imageSize + token % patchesPerSide() * patchSize;
    }
}
