/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Visible;
import java.awt.Color;

/** The colors of plots: on white paper, or on a dark screen. */
public enum Theme {
    LIGHT(0xffffff, 0x1f2328, 0xd9dee4, 0x1f6feb, 0xc2570c),
    DARK(0x161b22, 0xe6edf3, 0x3d444d, 0x6cb0ff, 0xffa657);

    private final Color background;
    private final Color text;
    private final Color faint;
    private final Color first;
    private final Color second;

    Theme(int background, int text, int faint, int first, int second) {
        this.background = new Color(background);
        this.text = new Color(text);
        this.faint = new Color(faint);
        this.first = new Color(first);
        this.second = new Color(second);
    }

    /** Behind everything. */
    public Color background() {
        return background;
    }

    /** Of letters. */
    public Color text() {
        return text;
    }

    /** Of grid lines, and of bars behind the curves. */
    public Color faint() {
        return faint;
    }

    /** Of what the model was shown. */
    Color of(Visible visible) {
        return visible == Visible.EVERYTHING ? second : first;
    }

    /** A color between the background (0) and a full one (1). */
    Color shade(Color color, double strength) {
        return new Color(
                mix(background.getRed(), color.getRed(), strength),
                mix(background.getGreen(), color.getGreen(), strength),
                mix(background.getBlue(), color.getBlue(), strength));
    }

    private static int mix(int from, int to, double strength) {
        return (int) Math.round(from + strength * (to - from));
    }
}
