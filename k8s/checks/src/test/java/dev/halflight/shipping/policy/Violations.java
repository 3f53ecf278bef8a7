/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong. */
final class Violations {
    private final List<String> found = new ArrayList<>();

    Violations require(boolean holds, String otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
        return this;
    }

    List<String> all() {
        return List.copyOf(found);
    }
}
