/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.v1.BandImage;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.List;
import java.util.Optional;

/**
 * An object, what lies beside it, and the conditions it is observed in: all but the noise.
 *
 * @param objectId the observation's
 * @param ra right ascension, degrees
 * @param dec declination, degrees
 * @param components the parts of the object and of its neighbors
 * @param spectrum the object's, where it was taken
 */
record Scene(
        String objectId,
        double ra,
        double dec,
        Source source,
        List<Component> components,
        Foreground foreground,
        Pointing pointing,
        Optional<FiberSpectrum> spectrum) {
    Scene {
        components = List.copyOf(components);
    }

    /** What is measured of it. */
    Observation observed(Draw forImages, Draw forSpectrum) {
        return observation(
                ImageRenderer.observed(components, pointing, forImages),
                spectrum.map(fiber -> fiber.observed(forSpectrum)));
    }

    /** What would be measured of it without noise. */
    Observation truth() {
        return observation(ImageRenderer.truth(components, pointing), spectrum.map(FiberSpectrum::truth));
    }

    private Observation observation(List<BandImage> images, Optional<Spectrum> measured) {
        return Observation.newBuilder()
                .setObjectId(objectId)
                .setSurvey(pointing.camera().survey().name())
                .setRa(ra)
                .setDec(dec)
                .setEbv(foreground.known() ? foreground.ebv() : null)
                .setDereddened(foreground.dereddened())
                .setImages(images)
                .setSpectrum(measured.orElse(null))
                .setKnownRedshift(source.type() == ObjectClass.STAR ? null : source.redshift())
                .setKnownClass(source.type())
                .build();
    }
}
