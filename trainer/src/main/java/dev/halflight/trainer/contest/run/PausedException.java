/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

/** The time that was given is over; what is done is kept, and the same call goes on with it. */
public final class PausedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PausedException() {
        super("the time is over");
    }
}
