/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestObservations;
import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record of exactly the limits passes; one that is larger by one of anything does not. */
class RecordLimitsTest {
    private static final String TOPIC = "observations";
    private static final int SAMPLES = 1000;

    private final SchemaRegistry registry = new SchemaRegistry("mock://" + UUID.randomUUID(), Map.of());
    private final List<Observation> prepared = new ArrayList<>();
    private final BandImage image = TestObservations.image(Band.G, "hsc.g").build();
    private final Observation observation = Observation.newBuilder(TestObservations.withImages())
            .setImages(List.of(image, image))
            .setSpectrum(spectrum(SAMPLES))
            .build();
    private final byte[] value = bytes(observation);
    private final LimitSettings limits =
            new LimitSettings(value.length, 2, image.getWidth() * image.getHeight(), SAMPLES);

    @AfterEach
    void close() throws IOException {
        registry.close();
    }

    private byte[] bytes(Observation written) {
        return new RecordSerializer<Observation>(registry).serialize(TOPIC, written);
    }

    private static Spectrum spectrum(int samples) {
        ByteBuffer plane = Floats.toBytes(new float[samples]);
        return new Spectrum(plane, plane, plane);
    }

    private Decoded<Observation> decode(LimitSettings within, Observation written) {
        return new ObservationIntake<>(registry, within, this::prepare).decode(TOPIC, bytes(written));
    }

    private Decoded<Observation> prepare(Observation read) {
        prepared.add(read);
        return new Enrichable<>(read);
    }

    private void assertRefused(LimitSettings within, Observation written, String message) {
        assertThat(decode(limits, observation)).isInstanceOf(Enrichable.class);
        prepared.clear();

        assertThat(decode(within, written)).isEqualTo(new Refused<Observation>(Reason.LIMIT_EXCEEDED, message));
        assertThat(prepared).isEmpty();
    }

    @Test
    void shouldRefuseAPayloadBeforeItIsRead() {
        int size = value.length;
        LimitSettings tighter = new LimitSettings(size - 1, 2, limits.pixels(), SAMPLES);
        String message =
                "the record has " + size + " bytes, more than the " + (size - 1) + " that limits.payload allows";

        assertRefused(tighter, observation, message);
        assertThat(new ObservationIntake<>(registry, tighter, this::prepare).decode(TOPIC, new byte[size]))
                .isEqualTo(new Refused<Observation>(Reason.LIMIT_EXCEEDED, message));
    }

    @Test
    void shouldRefuseTooManyImages() {
        LimitSettings tighter = new LimitSettings(value.length, 1, limits.pixels(), SAMPLES);

        assertRefused(tighter, observation, "the observation has 2 images, more than the 1 that limits.images allows");
    }

    @Test
    void shouldRefuseAnImageThatSaysItIsTooLarge() {
        BandImage claims =
                BandImage.newBuilder(image).setWidth(100_000).setHeight(100_000).build();

        assertRefused(
                limits,
                Observation.newBuilder(observation).setImages(List.of(claims)).build(),
                "the image of band G has 10000000000 pixels, more than the 4096 that limits.pixels allows");
    }

    @Test
    void shouldRefuseAnImageThatHoldsMoreThanItSays() {
        LimitSettings roomy = new LimitSettings(2 * value.length, 2, limits.pixels(), SAMPLES);
        List<BandImage> images = List.of(
                BandImage.newBuilder(image)
                        .setPixels(Floats.toBytes(new float[4097]))
                        .build(),
                BandImage.newBuilder(image)
                        .setVariance(Floats.toBytes(new float[4097]))
                        .build(),
                BandImage.newBuilder(image)
                        .setBadPixels(ByteBuffer.allocate(4097))
                        .build());
        for (BandImage holds : images) {
            assertRefused(
                    roomy,
                    Observation.newBuilder(observation)
                            .setImages(List.of(holds))
                            .build(),
                    "the image of band G has 4097 pixels, more than the 4096 that limits.pixels allows");
        }
    }

    @Test
    void shouldRefuseASpectrumThatIsTooLong() {
        LimitSettings tighter = new LimitSettings(value.length, 2, limits.pixels(), SAMPLES - 1);

        assertRefused(
                tighter,
                observation,
                "the spectrum has 1000 samples, more than the 999 that limits.spectrum-samples allows");
    }
}
