/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Damages the bytes of records. The same seed damages in the same ways. */
public final class PayloadMutator {
    private static final int MOST_FLIPS = 8;
    private static final int MOST_NOISE = 4096;
    private static final int FRAME = 5;
    /** A zigzag variable-length integer of some billions: a length that no array may have. */
    private static final byte[] HUGE_LENGTH = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f};

    private final Random random;
    private final List<byte[]> good;

    /** Ways to damage a payload. */
    public enum Way {
        /** Some bits are turned over. */
        FLIPPED_BITS,
        /** The end is missing. */
        TRUNCATED,
        /** Bytes follow the end. */
        EXTENDED,
        /** It goes on as another record. */
        SPLICED,
        /** A length, or whatever stands there, is huge. */
        HUGE_LENGTH,
        /** It names another schema. */
        OTHER_SCHEMA,
        /** It does not begin as framed records do. */
        UNFRAMED,
        /** Chance made it. */
        NOISE,
        /** Nothing is left. */
        EMPTY,
        /** It has no value. */
        NO_VALUE
    }

    /**
     * A source of damage.
     *
     * @param good payloads to splice with
     */
    public PayloadMutator(long seed, List<byte[]> good) {
        random = new Random(seed);
        this.good = List.copyOf(good);
    }

    /** A way, chosen by chance. */
    public Way way() {
        Way[] ways = Way.values();
        return ways[random.nextInt(ways.length)];
    }

    /** A damaged copy of a payload; null where there is to be no value. */
    public byte @Nullable [] mutate(byte[] payload, Way way) {
        return switch (way) {
            case FLIPPED_BITS -> flipped(payload);
            case TRUNCATED -> Arrays.copyOf(payload, random.nextInt(payload.length));
            case EXTENDED -> extended(payload);
            case SPLICED -> spliced(payload);
            case HUGE_LENGTH -> huge(payload);
            case OTHER_SCHEMA -> with(payload, 4, (byte) (payload[4] + 1 + random.nextInt(100)));
            case UNFRAMED -> with(payload, 0, (byte) (1 + random.nextInt(255)));
            case NOISE -> noise(random.nextInt(MOST_NOISE));
            case EMPTY -> new byte[0];
            case NO_VALUE -> null;
        };
    }

    private byte[] flipped(byte[] payload) {
        byte[] damaged = payload.clone();
        int flips = 1 + random.nextInt(MOST_FLIPS);
        for (int flip = 0; flip < flips; flip++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return damaged;
    }

    private byte[] extended(byte[] payload) {
        byte[] more = noise(1 + random.nextInt(64));
        byte[] damaged = Arrays.copyOf(payload, payload.length + more.length);
        System.arraycopy(more, 0, damaged, payload.length, more.length);
        return damaged;
    }

    private byte[] spliced(byte[] payload) {
        byte[] other = good.get(random.nextInt(good.size()));
        int from = FRAME + random.nextInt(other.length - FRAME);
        byte[] damaged = Arrays.copyOf(payload, FRAME + random.nextInt(payload.length - FRAME) + other.length - from);
        System.arraycopy(other, from, damaged, damaged.length - (other.length - from), other.length - from);
        return damaged;
    }

    /** Most often near the beginning, where identifiers and their lengths are. */
    private byte[] huge(byte[] payload) {
        byte[] damaged = payload.clone();
        int room = damaged.length - FRAME - HUGE_LENGTH.length;
        int place = FRAME + random.nextInt(random.nextBoolean() ? Math.min(room, 64) : room);
        System.arraycopy(HUGE_LENGTH, 0, damaged, place, HUGE_LENGTH.length);
        return damaged;
    }

    private static byte[] with(byte[] payload, int place, byte value) {
        byte[] damaged = payload.clone();
        damaged[place] = value;
        return damaged;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
