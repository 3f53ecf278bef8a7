/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.v1.Band;

/**
 * A filter of a camera.
 *
 * @param name 'survey.name' in lower case, such as 'hsc.r2'
 * @param band the passband it realizes
 * @param pivot pivot wavelength, Angstrom
 * @param width width between the half-maximum edges, Angstrom
 */
public record Filter(String name, Band band, double pivot, double width) {
    public Filter {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a filter has no name");
        }
        if (!(pivot > 0) || !(width > 0)) {
            throw new IllegalArgumentException("filter " + name + ": pivot and width are positive wavelengths");
        }
    }

    /** The survey that its name begins with. */
    public String survey() {
        int end = name.indexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }
}
