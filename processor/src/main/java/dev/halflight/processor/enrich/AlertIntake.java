/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.intake.alert.Alert;
import dev.halflight.processor.intake.alert.AlertException;
import dev.halflight.processor.intake.alert.AlertFormat;
import dev.halflight.processor.intake.alert.AlertReader;
import dev.halflight.processor.intake.alert.LsstSchemas;
import dev.halflight.processor.intake.alert.Stamp;
import dev.halflight.schemas.wire.WireFormatException;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a survey's alerts: of each, the template becomes an observation, for it shows the galaxy without what the alert is about.
 *
 * @param <I> what the model is asked
 */
public final class AlertIntake<I> implements Intake<I> {
    private final AlertFormat format;
    private final AlertReader reader;
    private final RecordLimits limits;
    private final Function<Observation, Decoded<I>> preparation;

    /** Reads alerts of one survey; {@code preparation} turns an observation into the model's input. */
    public AlertIntake(
            AlertFormat format,
            LsstSchemas schemas,
            LimitSettings limits,
            Function<Observation, Decoded<I>> preparation) {
        this.format = format;
        reader = new AlertReader(schemas, Set.of(Stamp.TEMPLATE));
        this.limits = new RecordLimits(limits);
        this.preparation = preparation;
    }

    @Override
    public Decoded<I> decode(String topic, byte[] value) {
        Optional<Decoded<I>> unread = limits.refuse(value);
        if (unread.isPresent()) {
            return unread.get();
        }
        Observation observation;
        try {
            observation = template(value);
        } catch (WireFormatException e) {
            if (e.reason().retriable()) {
                throw e;
            }
            return new Decoded.Refused<>(Reason.of(e.reason()), String.valueOf(e.getMessage()));
        } catch (AlertException e) {
            return new Decoded.Refused<>(reason(e.kind()), String.valueOf(e.getMessage()));
        }
        Optional<Decoded<I>> tooLarge = limits.refuse(observation);
        return tooLarge.isPresent() ? tooLarge.get() : preparation.apply(observation);
    }

    private Observation template(byte[] value) throws AlertException {
        List<Alert> alerts = reader.read(value);
        if (alerts.size() != 1) {
            throw AlertException.wrongRecord("the record holds " + alerts.size() + " alerts, not one");
        }
        Alert alert = alerts.get(0);
        if (alert.format() != format) {
            throw AlertException.wrongRecord("the record is an alert of " + alert.format() + ", not of " + format
                    + " as observations.format says");
        }
        return alert.observe(Stamp.TEMPLATE);
    }

    private static Reason reason(AlertException.Kind kind) {
        return switch (kind) {
            case NOT_A_PACKET -> Reason.NOT_CONFLUENT_FRAMED;
            case UNKNOWN_SCHEMA -> Reason.UNKNOWN_SCHEMA_ID;
            case WRONG_RECORD -> Reason.WRONG_RECORD;
            case UNDECODABLE -> Reason.UNDECODABLE;
            case TOO_LARGE -> Reason.LIMIT_EXCEEDED;
            case INCOMPLETE -> Reason.INVALID_OBSERVATION;
            case BROKEN_STAMP -> Reason.MALFORMED_IMAGE;
            case NO_STAMP -> Reason.NO_USABLE_DATA;
        };
    }
}
