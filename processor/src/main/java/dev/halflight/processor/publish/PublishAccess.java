/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.enrich.ClusterAccess;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.protocol.Errors;

/**
 * What a publication must be allowed on a cluster, and what is to be done where something fails.
 *
 * @param prefix of the consumer groups and transactional ids
 */
record PublishAccess(Settings settings, String prefix) {
    private static final int DEEPEST = 20;

    /** What a failure on the way means, and what to do, in one line. */
    IOException explain(KafkaException failure, Mark committed) {
        String place = committed.published() + " observations of the file";
        for (Throwable cause : causes(failure)) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return new IOException(
                        "another publish of this file has started; this one ends after " + place
                                + ", and the other sends the rest",
                        failure);
            }
        }
        String told = refusal(failure).orElseGet(failure::getMessage);
        return new IOException(told + "; " + place + " are published, start again to go on", failure);
    }

    /** Whether a failure is the cluster's refusal: what to do about it, in one line. */
    Optional<String> refusal(Throwable failure) {
        ClusterAccess general = new ClusterAccess(
                settings.kafka(), settings.topics(), settings.stream().applicationId());
        return causes(failure).stream()
                .map(this::grants)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> general.refusal(failure));
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }

    private Optional<String> grants(Throwable cause) {
        if (cause instanceof TopicAuthorizationException || isOffsetRefused(cause)) {
            return Optional.of(
                    lacks("READ and WRITE on topic " + settings.topics().observations()));
        }
        if (cause instanceof GroupAuthorizationException) {
            return Optional.of(lacks("READ on the groups that begin with " + prefix));
        }
        if (cause instanceof TransactionalIdAuthorizationException) {
            return Optional.of(lacks("WRITE on the transactional ids that begin with " + prefix));
        }
        return Optional.empty();
    }

    /** Kafka's producer tells of an offset that it may not commit in words alone. */
    private static boolean isOffsetRefused(Throwable cause) {
        return String.valueOf(cause.getMessage()).endsWith(Errors.TOPIC_AUTHORIZATION_FAILED.message());
    }

    private String lacks(String grants) {
        return "the cluster at " + settings.kafka().bootstrapServers() + " does not let "
                + settings.kafka().principal().orElse("this program's user") + " publish: grant " + grants;
    }
}
