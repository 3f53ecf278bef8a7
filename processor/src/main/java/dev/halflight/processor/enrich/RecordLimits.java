/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses what is larger than the settings allow: a value before it is read, an observation before anything is computed from it.
 */
final class RecordLimits {
    private final LimitSettings limits;

    RecordLimits(LimitSettings limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** Why the value is too large to be read, if it is. */
    <I> Optional<Decoded<I>> refuse(byte[] value) {
        return refuse("the record has", value.length, "bytes", LimitSettings.PAYLOAD, limits.payload());
    }

    /** Why the observation is too large to be looked at, if it is. */
    <I> Optional<Decoded<I>> refuse(Observation observation) {
        int images = observation.getImages().size();
        Optional<Decoded<I>> tooMany =
                refuse("the observation has", images, "images", LimitSettings.IMAGES, limits.images());
        return tooMany.or(() -> observation.getImages().stream()
                        .map(this::<I>refuse)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> observation.getSpectrum().flatMap(this::refuse));
    }

    /** What the size says may differ from what the planes hold: the larger counts. */
    private <I> Optional<Decoded<I>> refuse(BandImage image) {
        long told = Math.max(0, image.getWidth()) * (long) Math.max(0, image.getHeight());
        long held = Stream.of(
                        Optional.of(image.getPixels()).map(RecordLimits::floats),
                        image.getVariance().map(RecordLimits::floats),
                        image.getBadPixels().map(ByteBuffer::remaining))
                .flatMap(Optional::stream)
                .mapToLong(Integer::longValue)
                .max()
                .orElse(0);
        String subject = "the image of band " + image.getBand() + " has";
        return refuse(subject, Math.max(told, held), "pixels", LimitSettings.PIXELS, limits.pixels());
    }

    private <I> Optional<Decoded<I>> refuse(Spectrum spectrum) {
        int samples = Stream.of(spectrum.getWavelength(), spectrum.getFlux(), spectrum.getInverseVariance())
                .mapToInt(RecordLimits::floats)
                .max()
                .orElse(0);
        return refuse("the spectrum has", samples, "samples", LimitSettings.SPECTRUM_SAMPLES, limits.spectrumSamples());
    }

    private static int floats(ByteBuffer bytes) {
        return bytes.remaining() / Float.BYTES;
    }

    private static <I> Optional<Decoded<I>> refuse(String subject, long size, String unit, String key, int limit) {
        if (size <= limit) {
            return Optional.empty();
        }
        String message = subject + " " + size + " " + unit + ", more than the " + limit + " that " + key + " allows";
        return Optional.of(new Refused<>(Reason.LIMIT_EXCEEDED, message));
    }
}
