/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.config.ObservationSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.enrich.AlertIntake;
import dev.halflight.processor.enrich.Decoded;
import dev.halflight.processor.enrich.Intake;
import dev.halflight.processor.enrich.ObservationIntake;
import dev.halflight.processor.intake.alert.AlertFormat;
import dev.halflight.processor.intake.alert.LsstSchemas;
import dev.halflight.processor.intake.alert.SchemaFolder;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** How the records of the topic of observations are read: as observations, or as a survey's alerts. */
final class SourceFormat implements Closeable {
    private final ObservationSettings settings;
    private final LimitSettings limits;
    private final SchemaRegistry registry;
    private final Optional<SchemaRegistry> ofSurvey;
    private final Optional<SchemaFolder> folder;

    /**
     * Reads the folder of schemas, where there is one.
     *
     * @param registry the registry of the results; alerts' schemas are asked of it too where the survey has none of its own
     * @throws IOException if the folder cannot be read, or holds no such schemas
     */
    SourceFormat(Settings all, SchemaRegistry registry) throws IOException {
        settings = all.observations();
        limits = all.limits();
        this.registry = registry;
        folder = settings.schemas().isPresent()
                ? Optional.of(new SchemaFolder(settings.schemas().get()))
                : Optional.empty();
        ofSurvey = settings.registry().map(SourceFormat::registry);
    }

    private static SchemaRegistry registry(RegistrySettings settings) {
        return new SchemaRegistry(settings.url(), settings.properties());
    }

    /** Reads records, and makes the model's input of them by {@code preparation}. */
    <I> Intake<I> intake(Function<Observation, Decoded<I>> preparation) {
        return switch (settings.format()) {
            case OBSERVATION -> new ObservationIntake<>(registry, limits, preparation);
            case LSST -> alerts(AlertFormat.LSST, preparation);
            case ZTF -> alerts(AlertFormat.ZTF, preparation);
        };
    }

    private <I> Intake<I> alerts(AlertFormat format, Function<Observation, Decoded<I>> preparation) {
        LsstSchemas schemas = new LsstSchemas(Optional.of(ofSurvey.orElse(registry)), folder);
        return new AlertIntake<>(format, schemas, limits, preparation);
    }

    @Override
    public void close() throws IOException {
        if (ofSurvey.isPresent()) {
            ofSurvey.get().close();
        }
    }
}
