/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.TopicNames;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/**
 * What the stream must be allowed on a cluster, and what is to be done where the cluster refuses.
 *
 * @param kafka how the cluster is reached
 * @param topics the topics that are read and written
 * @param applicationId the consumer group, and the beginning of the transactional ids
 */
public record ClusterAccess(KafkaSettings kafka, TopicNames topics, String applicationId) {
    private static final int DEEPEST = 20;

    /** The operation that must be allowed on each topic. */
    public Map<String, AclOperation> operations() {
        return Map.of(
                topics.observations(), AclOperation.READ,
                topics.enriched(), AclOperation.WRITE,
                topics.deadLetters(), AclOperation.WRITE);
    }

    /** Says which topics lack which grant, in one line. */
    public String lacks(Collection<String> ungranted) {
        String grants = ungranted.stream()
                .sorted()
                .map(topic -> operations().getOrDefault(topic, AclOperation.DESCRIBE) + " on topic " + topic)
                .collect(Collectors.joining(", "));
        return lack(grants);
    }

    /**
     * Whether a failure is the cluster's refusal, which will be the same however often it is asked: what happened and what to
     * do, in one line.
     */
    public Optional<String> refusal(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<String> told = told(cause);
            if (told.isPresent()) {
                return told;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private Optional<String> told(Throwable cause) {
        if (cause instanceof TopicAuthorizationException topic) {
            return Optional.of(lacks(topic.unauthorizedTopics()));
        }
        if (cause instanceof GroupAuthorizationException) {
            return Optional.of(lack("READ on group " + applicationId));
        }
        if (cause instanceof TransactionalIdAuthorizationException) {
            return Optional.of(
                    lack("WRITE and DESCRIBE on the transactional ids that begin with " + applicationId + "-"));
        }
        if (cause instanceof ClusterAuthorizationException) {
            return Optional.of(lack("IDEMPOTENT_WRITE on the cluster"));
        }
        if (cause instanceof SslAuthenticationException) {
            return Optional.of(place() + " and this program do not trust each other (" + root(cause)
                    + "): set kafka.ssl.truststore.location to a store with the authority that signed the cluster's certificate,"
                    + " and kafka.ssl.keystore.location where the cluster wants one of yours");
        }
        if (cause instanceof AuthenticationException) {
            return Optional.of(place() + " does not accept the credentials of " + who() + " (" + cause.getMessage()
                    + "): set kafka.sasl.mechanism and kafka.sasl.jaas.config to some that it knows");
        }
        return Optional.empty();
    }

    private String lack(String grants) {
        return place() + " does not let " + who() + " do what the stream must: grant " + grants;
    }

    private String place() {
        return "the cluster at " + kafka.bootstrapServers();
    }

    private String who() {
        return kafka.principal().orElse("this program's user");
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
