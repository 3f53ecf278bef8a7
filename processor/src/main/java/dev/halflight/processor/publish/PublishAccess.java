/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.enrich.ClusterAccess;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/**
 * What a publication must be allowed on a cluster, and what is to be done where something fails.
 *
 * @param prefix of the consumer groups and transactional ids
 */
record PublishAccess(Settings settings, String prefix) {
    private static final int DEEPEST = 20;

    /** What happened and what to do, in one line. */
    IOException explain(KafkaException failure, Mark committed) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<String> told = told(cause, committed);
            if (told.isPresent()) {
                return new IOException(told.get(), failure);
            }
            cause = cause.getCause();
        }
        String told = new ClusterAccess(
                        settings.kafka(), settings.topics(), settings.stream().applicationId())
                .refusal(failure)
                .orElseGet(failure::getMessage);
        return new IOException(
                told + "; " + committed.published() + " observations of the file are published, start again to go on",
                failure);
    }

    private Optional<String> told(Throwable cause, Mark committed) {
        if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
            return Optional.of("another publish of this file has started; this one ends after " + committed.published()
                    + " observations of the file, and the other sends the rest");
        }
        if (cause instanceof TopicAuthorizationException) {
            return Optional.of(
                    lacks("WRITE and DESCRIBE on topic " + settings.topics().observations()));
        }
        if (cause instanceof GroupAuthorizationException) {
            return Optional.of(lacks("READ on the groups that begin with " + prefix));
        }
        if (cause instanceof TransactionalIdAuthorizationException) {
            return Optional.of(lacks("WRITE and DESCRIBE on the transactional ids that begin with " + prefix));
        }
        return Optional.empty();
    }

    private String lacks(String grants) {
        return "the cluster at " + settings.kafka().bootstrapServers() + " does not let "
                + settings.kafka().principal().orElse("this program's user") + " publish: grant " + grants;
    }
}
