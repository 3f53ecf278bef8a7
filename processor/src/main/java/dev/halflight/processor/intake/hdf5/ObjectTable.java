/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.v1.Observation;
import java.util.List;

/** The objects of a file in a layout that is known, in the order of its rows. */
interface ObjectTable {
    long rows();

    /**
     * Makes an observation of a row.
     *
     * @throws IntakeException if it makes none, or the file is broken there
     */
    Observation observe(long row) throws IntakeException;

    /** What the file does not say of any of its objects, for its owner to know. */
    List<String> remarks();
}
