/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * A property by which objects are put into cells.
 *
 * @param key its name in files
 * @param title its name for a reader, with the unit
 * @param label the cell of an object, whose redshift came out so; nothing if the object lacks the property
 */
public record CellAxis(String key, String title, CellFunction label) {
    /** The magnitude in bins of one. */
    public static final CellAxis MAGNITUDE = numbers(
            "magnitude",
            "magnitude (AB)",
            List.of(20.0, 21.0, 22.0, 23.0, 24.0, 25.0, 26.0),
            (object, redshift) -> object.properties().magnitude());

    /** Edges of the bins of redshift. */
    public static final List<Double> REDSHIFTS = List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0);

    /** The estimated redshift: what a user can select by. */
    public static final CellAxis ESTIMATE =
            numbers("estimate", "estimated redshift", REDSHIFTS, (object, redshift) -> redshift.estimate());

    /** The true redshift. */
    public static final CellAxis TRUTH =
            numbers("redshift", "true redshift", REDSHIFTS, (object, redshift) -> redshift.truth());

    /** All of them. */
    public static final List<CellAxis> ALL = List.of(
            MAGNITUDE,
            ESTIMATE,
            TRUTH,
            new CellAxis(
                    "bands",
                    "bands observed",
                    (object, redshift) -> Optional.of(new CellLabel(
                            object.properties().bands(),
                            Integer.toString(object.properties().bands())))),
            new CellAxis(
                    "survey",
                    "survey",
                    (object, redshift) ->
                            Optional.of(new CellLabel(0, object.properties().survey()))),
            numbers(
                    "image_signal_to_noise",
                    "S/N of the image",
                    List.of(5.0, 10.0, 20.0, 50.0, 100.0),
                    (object, redshift) -> object.properties().imageSignalToNoise()),
            numbers(
                    "spectrum_signal_to_noise",
                    "S/N of a spectrum sample",
                    List.of(0.5, 1.0, 2.0, 5.0, 10.0),
                    (object, redshift) -> object.properties().spectrumSignalToNoise()));

    /** From an object and its redshift to its cell. */
    @FunctionalInterface
    public interface CellFunction {
        Optional<CellLabel> of(ObjectOutcome object, RedshiftOutcome redshift);
    }

    private static CellAxis numbers(
            String key, String title, List<Double> edges, ToDoubleBiFunction<ObjectOutcome, RedshiftOutcome> property) {
        Function<Double, CellLabel> bins = CellLabel.bins(edges);
        return new CellAxis(key, title, (object, redshift) -> {
            double value = property.applyAsDouble(object, redshift);
            return Double.isNaN(value) ? Optional.empty() : Optional.of(bins.apply(value));
        });
    }
}
