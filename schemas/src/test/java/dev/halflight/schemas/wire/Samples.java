/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.List;

/** Fixed records. */
final class Samples {
    private Samples() {}

    static Observation observation() {
        BandImage image = BandImage.newBuilder()
                .setBand(Band.R)
                .setFilter("hsc.r2")
                .setKind(ImageKind.COADD)
                .setWidth(2)
                .setHeight(1)
                .setPixels(Floats.toBytes(new float[] {1.5f, Float.NaN}))
                .setObjectX(0.5)
                .setObjectY(0)
                .setPixelToSky(List.of(-0.168, 0.0, 0.0, 0.168))
                .setZeroPoint(27)
                .setPsfFwhm(0.6)
                .build();
        Spectrum spectrum = Spectrum.newBuilder()
                .setWavelength(Floats.toBytes(new float[] {3600, 3601}))
                .setFlux(Floats.toBytes(new float[] {1, -2}))
                .setInverseVariance(Floats.toBytes(new float[] {0.25f, 0}))
                .build();
        return Observation.newBuilder()
                .setObjectId("hsc-é-1")
                .setRevision(3)
                .setSurvey("hsc")
                .setRa(150.1)
                .setDec(2.2)
                .setImages(List.of(image))
                .setSpectrum(spectrum)
                .setKnownRedshift(0.41)
                .build();
    }
}
