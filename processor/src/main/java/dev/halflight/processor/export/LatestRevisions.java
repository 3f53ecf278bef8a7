/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which record of each object is its latest: the one with the highest revision, of these the one that was enriched last. An object is a
 * survey and an identifier. Takes about 150 bytes an object, however long its name.
 */
final class LatestRevisions {
    private final Map<Name, Latest> latest = new HashMap<>();
    private final MessageDigest digest;

    /** The first 128 bits of a SHA-256. */
    private record Name(long high, long low) {}

    private record Latest(long revision, long time, long place) {
        Latest or(Latest other) {
            if (revision != other.revision) {
                return revision > other.revision ? this : other;
            }
            return time > other.time ? this : other;
        }
    }

    LatestRevisions() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes note of a record. */
    void note(long place, Enriched record) {
        long time = record.getLineage().getEnrichedTime().toEpochMilli();
        latest.merge(name(record), new Latest(record.getRevision(), time, place), Latest::or);
    }

    /** Whether, of all that were noted, it is the latest of its object. */
    boolean contains(long place, Enriched record) {
        Latest found = latest.get(name(record));
        return found != null && found.place == place;
    }

    private Name name(Enriched record) {
        digest.update(record.getSurvey().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest(record.getObjectId().getBytes(StandardCharsets.UTF_8)));
        return new Name(bytes.getLong(), bytes.getLong());
    }
}
