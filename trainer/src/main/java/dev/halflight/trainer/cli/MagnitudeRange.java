/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Two magnitudes on the command line, such as 17:24. */
record MagnitudeRange(double bright, double faint) {
    /** Reads BRIGHT:FAINT. */
    static final class Converter implements ITypeConverter<MagnitudeRange> {
        @Override
        public MagnitudeRange convert(String value) {
            String[] limits = value.split(":", -1);
            try {
                if (limits.length == 2) {
                    return new MagnitudeRange(Double.parseDouble(limits[0]), Double.parseDouble(limits[1]));
                }
            } catch (NumberFormatException e) {
                throw refused(value);
            }
            throw refused(value);
        }

        private static TypeConversionException refused(String value) {
            return new TypeConversionException("magnitudes are two numbers such as 17:24, not '" + value + "'");
        }
    }
}
