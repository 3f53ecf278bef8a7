/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import java.util.List;

/** Looks at one thing that the stream rests on. It changes nothing. */
interface Check {
    /** What it looks at, a word. */
    String name();

    /**
     * Looks.
     *
     * @throws Exception if it cannot go on; the message is told as what is wrong
     */
    List<Finding> look() throws Exception;
}
