/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.processor.intake.alert.AlertException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** The surveys whose alerts are read. Records go by many names, for brokers rename them: a format is known by its fields. */
public enum AlertFormat {
    /** LSST, packets of versions 7 to 11. */
    LSST(LsstAlert.MARKS, LsstAlert.FIELDS, LsstAlert::new),
    /** ZTF, packets of versions 3.2 to 4.02. */
    ZTF(ZtfAlert.MARKS, ZtfAlert.FIELDS, ZtfAlert::new);

    private final List<String> marks;
    private final List<String> fields;
    private final Function<GenericRecord, Alert> reading;

    AlertFormat(List<String> marks, List<String> fields, Function<GenericRecord, Alert> reading) {
        this.marks = marks;
        this.fields = fields;
        this.reading = reading;
    }

    /** Whether a schema is one of this format's alerts. */
    boolean recognizes(Schema schema) {
        return marks.stream().allMatch(mark -> Projection.has(schema, mark));
    }

    /**
     * The format of a schema's records.
     *
     * @throws AlertException if it is not read
     */
    static AlertFormat of(Schema schema) throws AlertException {
        Optional<AlertFormat> found =
                Stream.of(values()).filter(format -> format.recognizes(schema)).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String name = "it holds records of " + schema.getFullName() + ": ";
        throw new AlertException(
                Kind.WRONG_RECORD,
                schema.getFullName().startsWith("desirt.")
                        ? name
                                + "alerts of DECam by DESIRT say neither the zero point of their stamps nor how these lie on the"
                                + " sky, and no image can be made of counts alone; if you know both, take the stamps out and"
                                + " use 'convert cutouts' with --zero-point and --pixel-scale"
                        : name + "neither alerts of LSST, version 7 or later, nor of ZTF, version 3.2 or later");
    }

    /** What of a schema's records is read, where some of the stamps are wanted. */
    Schema projection(Schema schema, Set<Stamp> stamps) {
        Set<String> paths = Stream.concat(fields.stream(), stamps.stream().map(Stamp::field))
                .collect(Collectors.toUnmodifiableSet());
        return Projection.of(schema, paths);
    }

    Alert alert(GenericRecord packet) {
        return reading.apply(packet);
    }
}
