/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import java.util.ArrayList;
import java.util.List;

/** What one method's reconstructed images are off by, an entry an image of one band. */
final class ImageErrors {
    private final List<Double> coreErrors = new ArrayList<>();
    private final List<Double> stampErrors = new ArrayList<>();
    private final List<FluxError> fluxErrors = new ArrayList<>();

    /**
     * The error of a flux.
     *
     * @param magnitude the true one, AB
     * @param error reconstructed less true magnitude; infinite where the reconstructed flux is not positive
     */
    private record FluxError(double magnitude, double error) {}

    /** Adds the root mean square of an image's errors, in units of the noise, near the object and in all of the stamp. */
    void addPixels(double core, double stamp) {
        coreErrors.add(core);
        stampErrors.add(stamp);
    }

    /** Adds the flux within an aperture, nJy; the true one is positive. */
    void addFlux(double flux, double truth) {
        double error = flux > 0 ? -2.5 * Math.log10(flux / truth) : Double.POSITIVE_INFINITY;
        fluxErrors.add(new FluxError(31.4 - 2.5 * Math.log10(truth), error));
    }

    double core() {
        return Spread.median(coreErrors);
    }

    double stamp() {
        return Spread.median(stampErrors);
    }

    double fluxBias(BrightnessBin bin) {
        return Spread.median(fluxErrors(bin));
    }

    double fluxScatter(BrightnessBin bin) {
        return Spread.scatter(fluxErrors(bin));
    }

    long images() {
        return coreErrors.size();
    }

    long fluxes(BrightnessBin bin) {
        return fluxErrors(bin).size();
    }

    private List<Double> fluxErrors(BrightnessBin bin) {
        return fluxErrors.stream()
                .filter(flux -> bin.holds(flux.magnitude()))
                .map(FluxError::error)
                .toList();
    }
}
