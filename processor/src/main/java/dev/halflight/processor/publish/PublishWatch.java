/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

/** Hears of a publication while it goes on, and says when to stop. */
public interface PublishWatch {
    /** The publication goes on after observations that were published from this file before, none at its beginning. */
    void resumes(long published, long refused);

    /**
     * An observation is sent.
     *
     * @param part of the file that is done, 0 to 1
     */
    void sent(double part);

    /** An observation is refused. */
    void refused(String reason);

    /** Whether to stop; what is sent by then counts. */
    boolean stopped();
}
