/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.v1.ImageKind;

/** The images that an alert carries. */
public enum Stamp {
    /** What is always there: exposures of other nights, added, at the place of the alert and in its band. */
    TEMPLATE("cutoutTemplate", ImageKind.TEMPLATE),
    /** The exposure that the alert is about. */
    SCIENCE("cutoutScience", ImageKind.VISIT),
    /** The exposure minus the template. It does not show the galaxy: it is converted, and never enriched. */
    DIFFERENCE("cutoutDifference", ImageKind.DIFFERENCE);

    private final String field;
    private final ImageKind kind;

    Stamp(String field, ImageKind kind) {
        this.field = field;
        this.kind = kind;
    }

    /** The packet's field, of that name in every survey that is read. */
    String field() {
        return field;
    }

    /** What an observation's image of it is of. */
    public ImageKind kind() {
        return kind;
    }
}
