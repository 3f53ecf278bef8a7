/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where the strong emission lines of galaxies and quasars fall. Wavelengths are in vacuum (NIST), those of a blend its middle. */
public final class StrongLines {
    /** Lyman alpha, C IV, C III], Mg II, [O II], H beta, [O III], H alpha with [N II], [S II], [S III]. */
    private static final double[] REST = {
        1215.67, 1549.06, 1908.73, 2799.94, 3728.48, 4862.71, 5008.24, 6564.61, 6725.5, 9533.2
    };

    /** [Ne III], H delta, H gamma, the weaker [O III], He I, the weaker [S III]. */
    private static final double[] FAINT = {3869.86, 4102.89, 4341.69, 4960.30, 5877.25, 9071.1};

    /** Half the width that belongs to a line, in log10 of wavelength: its wings, and its neighbors of nitrogen. */
    private static final double REACH = 0.003;

    /** How much more a sample within reach of a line counts in a reconstruction: there are few, and all of what a line tells is in them. */
    private static final float IMPORTANCE = 10;

    /** Half the width of what counts more, in log10 of wavelength. */
    private static final double IMPORTANT = 0.0012;

    private StrongLines() {}

    /**
     * How much each sample of a spectrum counts in its reconstruction: 1, and more near strong lines.
     *
     * @param redshift of the object
     */
    public static float[] importance(TokenLayout layout, double redshift) {
        float[] importance = new float[layout.spectrumSamples()];
        Arrays.fill(importance, 1);
        for (double wavelength : REST) {
            double place = Math.log10(wavelength * (1 + redshift)) - layout.spectrumLogStart();
            int from = (int) Math.round((place - IMPORTANT) / layout.spectrumLogStep());
            int to = (int) Math.round((place + IMPORTANT) / layout.spectrumLogStep()) + 1;
            for (int sample = Math.max(from, 0); sample < Math.min(to, importance.length); sample++) {
                importance[sample] = IMPORTANCE;
            }
        }
        return importance;
    }

    /**
     * The tokens of each line that lies on the spectrum's grid.
     *
     * @param redshift of the object
     */
    static List<Range> of(TokenLayout layout, double redshift) {
        List<Range> ranges = new ArrayList<>();
        for (double wavelength : REST) {
            Range range = range(layout, wavelength * (1 + redshift));
            if (range.first() >= 0 && range.last() < layout.spectrumTokens()) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /**
     * A mask that hides a line and its neighborhood, and nothing else.
     *
     * @param wavelength of the line, observed, Angstrom
     */
    public static Mask without(TokenLayout layout, double wavelength) {
        Mask mask = Mask.everything(layout);
        hide(mask, range(layout, wavelength));
        return mask;
    }

    /**
     * A mask that hides every emission line of a galaxy, faint ones too, and nothing else.
     *
     * @param redshift of the object
     */
    public static Mask withoutAny(TokenLayout layout, double redshift) {
        Mask mask = Mask.everything(layout);
        DoubleStream.concat(DoubleStream.of(REST), DoubleStream.of(FAINT))
                .forEach(wavelength -> hide(mask, range(layout, wavelength * (1 + redshift))));
        return mask;
    }

    private static void hide(Mask mask, Range range) {
        boolean[] visible = mask.spectrum();
        for (int token = Math.max(range.first(), 0); token <= Math.min(range.last(), visible.length - 1); token++) {
            visible[token] = false;
        }
    }

    private static Range range(TokenLayout layout, double wavelength) {
        double place = Math.log10(wavelength) - layout.spectrumLogStart();
        return new Range(token(layout, place - REACH), token(layout, place + REACH));
    }

    private static int token(TokenLayout layout, double place) {
        return (int) Math.floor((place / layout.spectrumLogStep() + 0.5) / layout.spectrumPatch());
    }

    /** Tokens from the first to the last, both included. */
    record Range(int first, int last) {}
}
