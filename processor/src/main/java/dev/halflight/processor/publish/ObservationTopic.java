/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.topic.RequiredTopics;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topic of observations.
 *
 * @param name its name
 * @param largest bytes of the largest record that it takes, with what Kafka adds to it
 * @param limit which setting says so
 */
record ObservationTopic(String name, long largest, String limit) {
    /** Kafka's headers of a batch and of the record in it. */
    private static final int OVERHEAD = 128;

    /**
     * Looks at it.
     *
     * @throws IOException if the cluster does not answer, or there is no such topic
     */
    static ObservationTopic find(Settings settings) throws IOException {
        String name = settings.topics().observations();
        RequiredTopics.require(
                settings.kafka(), List.of(name), "create it, or name that of the observations with topic.observations");
        long streams = settings.stream().largestRecord();
        Optional<Long> topics = largest(settings, name);
        if (topics.isPresent() && topics.get() < streams) {
            return new ObservationTopic(name, topics.get(), TopicConfig.MAX_MESSAGE_BYTES_CONFIG + " of " + name);
        }
        return new ObservationTopic(name, streams, "stream.largest-record");
    }

    /** The topic's own limit; empty where we are not allowed to know it. */
    private static Optional<Long> largest(Settings settings, String name) throws IOException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka().client()))) {
            Config config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            return Optional.ofNullable(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG))
                    .map(ConfigEntry::value)
                    .map(Long::parseLong);
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the cluster was asked for the limits of " + name, e);
        }
    }

    /** Why a record cannot be sent there, if it cannot. */
    Optional<String> refuse(byte[] key, byte[] value) {
        long size = OVERHEAD + (long) key.length + value.length;
        return size <= largest
                ? Optional.empty()
                : Optional.of("the record has " + size + " bytes, more than the " + largest + " that " + limit
                        + " allows: cut its images down");
    }
}
