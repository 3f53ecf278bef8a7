/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.Converted;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * What comes of files that are made observations: those that can be go into one Avro file; the others are named with the reason. The
 * file is not written where there is nothing to write. Every command that converts counts here, so that all end with the same line.
 */
final class Conversion implements AutoCloseable {
    private final Path output;
    private final PrintWriter out;
    private final PrintWriter errors;
    private final Set<String> converted = new HashSet<>();
    private Optional<AvroFileWriter<Observation>> writer = Optional.empty();
    private int refused;

    Conversion(Path output, CommandLine command) {
        this.output = output;
        out = command.getOut();
        errors = command.getErr();
    }

    /** Writes the observations with a line each, and tells of the refusals. */
    void add(Converted files) throws IOException {
        for (Observation observation : files.observations()) {
            if (write(observation)) {
                out.println(ObservationLine.of(observation));
                out.flush();
            }
        }
        files.refusals().forEach(this::refuse);
    }

    /**
     * Writes an observation without a line, for files of many; one of an id that is written already is refused.
     *
     * @return whether it was written
     */
    boolean write(Observation observation) throws IOException {
        if (!converted.add(identity(observation))) {
            refuse(observation.getObjectId() + " was converted already: each object goes into the file once");
            return false;
        }
        if (writer.isEmpty()) {
            writer = Optional.of(new AvroFileWriter<>(output, Observation.getClassSchema()));
        }
        writer.get().add(observation);
        return true;
    }

    /** Alerts of one object differ by their revision, stamps of one alert by their kind. */
    private static String identity(Observation observation) {
        String kinds = observation.getImages().stream()
                .map(image -> image.getKind().name())
                .distinct()
                .collect(Collectors.joining(" "));
        return observation.getObjectId() + " " + observation.getRevision() + " " + kinds;
    }

    /** Whether anything was refused. */
    boolean hasRefused() {
        return refused > 0;
    }

    /** Tells of something that is no reason to refuse anything. */
    void remark(String text) {
        errors.println("halflight: " + text);
        errors.flush();
    }

    /** Tells of something that cannot be converted. */
    void refuse(String reason) {
        refused++;
        errors.println("halflight: refused: " + reason);
        errors.flush();
    }

    /**
     * Prints how many there were of each, the last line.
     *
     * @param strict whether one refusal is a failure
     * @return the exit status
     */
    int finish(boolean strict) {
        if (!converted.isEmpty()) {
            out.println("-> " + output);
        }
        out.println("converted " + converted.size() + ", refused " + refused);
        out.flush();
        boolean failed = converted.isEmpty() || (strict && refused > 0);
        return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
