/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.upgrade;

/**
 * What a reader of committed records was given of an observation.
 *
 * @param objectId of the observation
 * @param revision of the observation
 * @param modelVersion that made it; empty for a dead letter
 * @param schemaId of the schema that it was written with
 * @param sentMillis when the observation was sent
 * @param readMillis when this was read
 */
public record Result(
        String objectId, long revision, String modelVersion, int schemaId, long sentMillis, long readMillis) {
    /** What names the observation. */
    public String observation() {
        return objectId + " revision " + revision;
    }

    long waitedMillis() {
        return readMillis - sentMillis;
    }

    /** Whether it could not be enriched. */
    public boolean isDeadLetter() {
        return modelVersion.isEmpty();
    }
}
