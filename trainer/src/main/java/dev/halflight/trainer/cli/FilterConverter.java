/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.tokens.Filter;
import dev.halflight.v1.Band;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a filter as its name, band, pivot and width. */
final class FilterConverter implements ITypeConverter<Filter> {
    @Override
    public Filter convert(String text) {
        String[] parts = text.split(",");
        if (parts.length != 4) {
            throw new TypeConversionException("'" + text + "' is not a name, a band, a pivot and a width");
        }
        try {
            return new Filter(
                    parts[0].strip(),
                    Band.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no filter: " + e.getMessage());
        }
    }
}
