/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.processor.config.FileLimits;
import dev.halflight.processor.intake.Converted;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the alerts of a file observations, one a stamp. */
public final class AlertFile {
    private AlertFile() {}

    /**
     * Reads a file: an Avro file, or one packet in Confluent's framing.
     *
     * @param stamps those that become observations
     * @throws IntakeException if the file cannot be read, or holds no alert
     * @throws dev.halflight.schemas.wire.WireFormatException if the registry cannot be asked for its schema
     */
    public static Converted read(Path path, AlertReader reader, Collection<Stamp> stamps) throws IntakeException {
        List<Observation> observations = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Alert alert : alerts(path, reader)) {
            for (Stamp stamp : stamps) {
                try {
                    observations.add(alert.observe(stamp));
                } catch (AlertException e) {
                    refusals.add(path + ": " + e.getMessage());
                }
            }
        }
        return new Converted(observations, refusals);
    }

    private static List<Alert> alerts(Path path, AlertReader reader) throws IntakeException {
        try {
            List<Alert> alerts = reader.read(content(path));
            if (alerts.isEmpty()) {
                throw new IntakeException(path + ": it holds no alert");
            }
            return alerts;
        } catch (AlertException e) {
            throw new IntakeException(path + ": " + e.getMessage(), e);
        }
    }

    private static byte[] content(Path path) throws IntakeException {
        if (!Files.isRegularFile(path)) {
            throw new IntakeException(path + " is not there, or is no file");
        }
        int largest = FileLimits.from(System.getProperties()).images();
        try (InputStream file = Files.newInputStream(path)) {
            byte[] content = file.readNBytes(largest + 1);
            if (content.length > largest) {
                throw new IntakeException(path + " holds more than " + (largest >> 20)
                        + " MiB, more than is read at once: cut it down, or raise the limit (RELIABILITY.md, Limits)");
            }
            return content;
        } catch (IOException e) {
            throw new IntakeException(path + " cannot be read: " + e, e);
        }
    }
}
