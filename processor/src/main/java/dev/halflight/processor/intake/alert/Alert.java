/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.v1.Observation;

/** An alert packet that was read. */
public sealed interface Alert permits LsstAlert, ZtfAlert {
    /** Whose alert it is. */
    AlertFormat format();

    /**
     * Makes a stamp an observation of its band. Its objectId is the survey's, which its other alerts share; its revision is the
     * alert's own number, which grows with time.
     *
     * @throws AlertException if the packet lacks what an observation needs, or the stamp is broken
     */
    Observation observe(Stamp stamp) throws AlertException;
}
