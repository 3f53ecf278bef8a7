/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.ToyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Counts how often each of the numbered objects came out: a byte for each. */
final class Tally {
    private static final int MOST_EXAMPLES = 20;

    private final byte[] times;
    private final List<String> examples = new ArrayList<>();
    private int enriched;
    private int deadLettered;
    private int wrong;
    private int givenUp;

    Tally(int sent) {
        times = new byte[sent];
    }

    void countEnriched(String objectId, double redshift) {
        enriched++;
        OptionalInt number = count(objectId);
        if (number.isEmpty() || NumberedObject.poison(number.getAsInt()) || redshift != ToyModel.redshift(objectId)) {
            wrong++;
            example(examples, "wrong", objectId);
        }
    }

    void countDeadLetter(String objectId) {
        deadLettered++;
        OptionalInt number = count(objectId);
        if (number.isEmpty()) {
            wrong++;
            example(examples, "wrong", objectId);
        } else if (!NumberedObject.poison(number.getAsInt())) {
            givenUp++;
            example(examples, "given up", objectId);
        }
    }

    private OptionalInt count(String objectId) {
        OptionalInt number = NumberedObject.number(objectId, times.length);
        number.ifPresent(i -> times[i] = (byte) Math.min(times[i] + 1, Byte.MAX_VALUE));
        return number;
    }

    /** The verdict on what has been counted, where the workers lag {@code lag} records behind. */
    Verdict verdict(long lag) {
        List<String> findings = new ArrayList<>(examples);
        int lost = 0;
        int duplicated = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] == 0) {
                lost++;
                example(findings, "lost", NumberedObject.id(i));
            } else if (times[i] > 1) {
                duplicated++;
                example(findings, "duplicated", NumberedObject.id(i));
            }
        }
        return new Verdict(times.length, enriched, deadLettered, lost, duplicated, wrong, givenUp, lag, findings);
    }

    private static void example(List<String> examples, String finding, String objectId) {
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(finding + ": " + objectId);
        }
    }
}
