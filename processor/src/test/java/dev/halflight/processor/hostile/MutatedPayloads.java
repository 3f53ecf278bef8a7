/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.hostile;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Payloads of small observations: some sound, the others damaged in their bytes or in what they say. The same seed gives the same. */
public final class MutatedPayloads {
    private static final int SPOILED = 500;
    private static final int LARGEST = 64 << 10;
    private static final int SIZE = 24;
    private static final int SAMPLES = 300;

    private final List<byte[]> sound = new ArrayList<>();
    private final List<byte[]> spoiled = new ArrayList<>();
    private final PayloadMutator mutator;
    private final Random random;

    /** What must become of a payload. */
    public enum Fate {
        /** It is sound. */
        ENRICHED,
        /** Nobody can read it. */
        DEAD_LETTER,
        /** It may still be an observation. */
        EITHER
    }

    /** A record's value, what must become of it, and how it was damaged. */
    public record Payload(byte @Nullable [] value, Fate fate, String way) {}

    /**
     * A source of payloads.
     *
     * @param whole an observation with images and a spectrum, of which the payloads show a part
     */
    public MutatedPayloads(SchemaRegistry registry, String topic, long seed, Observation whole) {
        random = new Random(seed);
        Observation small = small(whole);
        Observation images = Observation.newBuilder(small).setSpectrum(null).build();
        var serializer = new RecordSerializer<Observation>(registry);
        for (Observation each : List.of(small, images)) {
            sound.add(Objects.requireNonNull(serializer.serialize(topic, each)));
        }
        for (HostileObservation each : new HostileObservations(List.of(small, images)).random(SPOILED, seed)) {
            byte[] payload = Objects.requireNonNull(serializer.serialize(topic, each.observation()));
            if (payload.length <= LARGEST) {
                spoiled.add(payload);
            }
        }
        mutator = new PayloadMutator(seed, sound);
    }

    /** The next payload: one in four is sound, one in four says what cannot be, the others are damaged. */
    public Payload next() {
        byte[] payload = sound.get(random.nextInt(sound.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Payload(payload, Fate.ENRICHED, "sound");
            case 1 -> new Payload(spoiled.get(random.nextInt(spoiled.size())), Fate.EITHER, "spoiled");
            default -> damaged(payload);
        };
    }

    private Payload damaged(byte[] payload) {
        PayloadMutator.Way way = mutator.way();
        Fate fate = switch (way) {
            case TRUNCATED, OTHER_SCHEMA, UNFRAMED, EMPTY, NO_VALUE -> Fate.DEAD_LETTER;
            case FLIPPED_BITS, EXTENDED, SPLICED, HUGE_LENGTH, NOISE -> Fate.EITHER;
        };
        return new Payload(mutator.mutate(payload, way), fate, way.name());
    }

    private static Observation small(Observation whole) {
        List<BandImage> images =
                whole.getImages().stream().map(MutatedPayloads::middle).toList();
        Spectrum spectrum = whole.getSpectrum().orElseThrow();
        return Observation.newBuilder(whole)
                .setImages(images)
                .setSpectrum(Spectrum.newBuilder(spectrum)
                        .setWavelength(first(spectrum.getWavelength()))
                        .setFlux(first(spectrum.getFlux()))
                        .setInverseVariance(first(spectrum.getInverseVariance()))
                        .build())
                .build();
    }

    private static ByteBuffer first(ByteBuffer values) {
        return Floats.toBytes(Arrays.copyOf(Floats.fromBytes(values), SAMPLES));
    }

    private static BandImage middle(BandImage image) {
        float[] pixels = Floats.fromBytes(image.getPixels());
        int corner = (image.getWidth() - SIZE) / 2;
        float[] middle = new float[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            System.arraycopy(pixels, (corner + row) * image.getWidth() + corner, middle, row * SIZE, SIZE);
        }
        return BandImage.newBuilder(image)
                .setWidth(SIZE)
                .setHeight(SIZE)
                .setPixels(Floats.toBytes(middle))
                .setObjectX(image.getObjectX() - corner)
                .setObjectY(image.getObjectY() - corner)
                .setVariance(null)
                .build();
    }
}
