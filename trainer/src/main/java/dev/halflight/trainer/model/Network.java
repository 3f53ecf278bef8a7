/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** A network whose parameters can be trained, and kept together with what it is. */
public interface Network {
    /** The name of its architecture. */
    String architecture();

    /** Its size: a record of plain values, of which the same network can be made again. */
    Object config();

    /** All that it learns. */
    Parameters parameters();
}
