/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.nio.ByteBuffer;
import java.util.List;

/** Copies of records with a part of them changed. */
final class Changed {
    static {
        AvroTrust.ensure();
    }

    private Changed() {}

    static Observation images(Observation observation, List<BandImage> images) {
        return Observation.newBuilder(observation).setImages(images).build();
    }

    static Observation withoutSpectrum(Observation observation) {
        return Observation.newBuilder(observation).clearSpectrum().build();
    }

    static BandImage badPixels(BandImage image, byte[] bad) {
        return BandImage.newBuilder(image).setBadPixels(ByteBuffer.wrap(bad)).build();
    }
}
