/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.processor.intake.alert.AlertException.Kind;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schemas that framed alerts were written with, by their ids. LSST's rule: the id of version 11.0 is 1100, major times 100 plus
 * minor (lsst/alert_packet, {@code get_schema_id}). A registry is asked for the id; one that gave its own ids to LSST's schemas, for
 * the subject {@code lsst-alerts-v11.0-value}; and a folder where the registry does not know, or does not answer. Thread-safe; what is
 * found is to be kept by the caller.
 */
public final class LsstSchemas {
    private static final Logger LOG = LoggerFactory.getLogger(LsstSchemas.class);

    private static final int MAJOR = 100;

    private final Optional<SchemaRegistry> registry;
    private final Optional<SchemaFolder> folder;

    /** Nothing is asked yet; the registry is not closed with it. */
    public LsstSchemas(Optional<SchemaRegistry> registry, Optional<SchemaFolder> folder) {
        this.registry = registry;
        this.folder = folder;
    }

    /**
     * The schema of an id.
     *
     * @throws AlertException if nobody knows it
     * @throws WireFormatException if the registry cannot be asked, and the folder does not have it
     */
    Schema schema(int id) throws AlertException {
        Optional<WireFormatException> absent = Optional.empty();
        try {
            Optional<Schema> registered = registry.flatMap(known -> registered(known, id));
            if (registered.isPresent()) {
                return registered.get();
            }
        } catch (WireFormatException e) {
            absent = Optional.of(e);
        }
        Optional<Schema> kept = folder.flatMap(schemas -> schemas.schema(id));
        if (kept.isPresent()) {
            absent.ifPresent(failure -> LOG.warn("{}; schema {} is taken from the folder", failure.getMessage(), id));
            return kept.get();
        }
        if (absent.isPresent()) {
            throw absent.get();
        }
        throw new AlertException(Kind.UNKNOWN_SCHEMA, unknown(id));
    }

    private static Optional<Schema> registered(SchemaRegistry registry, int id) {
        String subject = "lsst-alerts-v" + version(id) + "-value";
        return found(() -> registry.schema(id)).or(() -> found(() -> registry.schema(subject)));
    }

    /** What is not an alert's schema is another's, who has the same id in a registry of their own. */
    private static Optional<Schema> found(Supplier<Schema> question) {
        try {
            return Optional.of(question.get()).filter(AlertFormat.LSST::recognizes);
        } catch (WireFormatException e) {
            if (e.reason().retriable()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private String unknown(int id) {
        return "its schema " + id + " (version " + version(id) + " by LSST's rule) is not known: "
                + (registry.isPresent() ? "the registry does not have it" : "no registry is set")
                + folder.map(schemas -> ", and the folder has " + schemas.versions() + " only")
                        .orElse("")
                + "; give a folder that holds it with --schemas (a checkout of lsst/alert_packet will do)";
    }

    /** The version of an id, {@code 11.0} of 1100. */
    static String version(int id) {
        return id / MAJOR + "." + id % MAJOR;
    }

    /** The id of a version. */
    static int id(int major, int minor) {
        return major * MAJOR + minor;
    }
}
