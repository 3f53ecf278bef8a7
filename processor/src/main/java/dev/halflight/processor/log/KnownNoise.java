/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * What Kafka's clients log at WARN and nobody is to act on: it is logged at DEBUG instead. Everything else passes.
 *
 * <ul>
 *   <li>A producer tries a batch again because the partition still ends the transaction before: {@code CONCURRENT_TRANSACTIONS}. If it
 *       never succeeded, the producer would fail, which is logged by others.
 *   <li>A stream thread gives records back because of an exception that is {@link Told}.
 * </ul>
 */
public final class KnownNoise extends TurboFilter {
    private static final String SENDER = "org.apache.kafka.clients.producer.internals.Sender";
    private static final String CONCURRENT = "CONCURRENT_TRANSACTIONS";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (format == null || level != Level.WARN || !isNoise(logger, format, arguments, failure)) {
            return FilterReply.NEUTRAL;
        }
        logger.debug(format, arguments);
        return FilterReply.DENY;
    }

    private static boolean isNoise(
            Logger logger, String format, Object @Nullable [] arguments, @Nullable Throwable failure) {
        if (failure instanceof Told) {
            return true;
        }
        return logger.getName().equals(SENDER) && format.contains("retrying") && names(format, arguments);
    }

    private static boolean names(String format, Object @Nullable [] arguments) {
        if (format.contains(CONCURRENT)) {
            return true;
        }
        if (arguments != null) {
            for (Object argument : arguments) {
                if (String.valueOf(argument).contains(CONCURRENT)) {
                    return true;
                }
            }
        }
        return false;
    }
}
