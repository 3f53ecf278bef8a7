/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.util.List;
import java.util.Optional;
import nom.tam.fits.Header;

/** Keywords looked up in several headers of a file, the first that has one decides; long names are found as HIERARCH. */
record FitsKeywords(List<Header> headers) {
    FitsKeywords {
        headers = List.copyOf(headers);
    }

    /** The number under a keyword; empty where no header has it, or it is no number. */
    Optional<Double> number(String keyword) {
        return headers.stream()
                .flatMap(header -> List.of(keyword, "HIERARCH." + keyword).stream()
                        .filter(header::containsKey)
                        .map(key -> header.getDoubleValue(key, Double.NaN)))
                .filter(Double::isFinite)
                .findFirst();
    }

    /** Whether a header has the keyword. */
    boolean contains(String keyword) {
        return headers.stream()
                .anyMatch(header -> header.containsKey(keyword) || header.containsKey("HIERARCH." + keyword));
    }
}
