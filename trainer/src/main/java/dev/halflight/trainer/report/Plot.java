/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A plot that can be drawn in the colors of a theme.
 *
 * @param name its file's name without the ending
 * @param caption what it shows, and how it looks if all is well
 * @param chart draws it
 */
public record Plot(String name, String caption, Function<Theme, Chart<?, ?>> chart) {
    /** Draws it. */
    public byte[] png(Theme theme) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BitmapEncoder.saveBitmap(chart.apply(theme), bytes, BitmapFormat.PNG);
        return bytes.toByteArray();
    }
}
