/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.enrich.ClusterAccess;
import dev.halflight.processor.topic.TopicAdmin;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** The Kafka cluster, as the checks see it. {@link BrokerCheck} opens it, the others wait for that. Thread-safe. */
final class ClusterView implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 15;

    private final Settings settings;
    private final ClusterAccess access;
    private final CompletableFuture<Admin> opened = new CompletableFuture<>();

    ClusterView(Settings settings) {
        this.settings = settings;
        access = new ClusterAccess(
                settings.kafka(), settings.topics(), settings.stream().applicationId());
    }

    ClusterAccess access() {
        return access;
    }

    String place() {
        return "the cluster at " + settings.kafka().bootstrapServers();
    }

    /**
     * Makes a client, which {@link #admin} gives out once {@code isThere} has not failed with it.
     *
     * @throws IOException if the client's settings are wrong, or the cluster cannot be asked
     */
    void open(Probe isThere) throws IOException, InterruptedException {
        try {
            Admin admin = Admin.create(TopicAdmin.properties(settings.kafka()));
            try {
                isThere.ask(admin);
            } catch (IOException | InterruptedException | RuntimeException e) {
                admin.close(Duration.ZERO);
                throw e;
            }
            opened.complete(admin);
        } catch (KafkaException e) {
            throw new IOException(place() + " cannot be asked: " + root(e).getMessage(), e);
        }
    }

    /** Lets nobody wait any longer for a cluster that has not been opened. */
    void giveUp() {
        opened.completeExceptionally(new UnreachableClusterException());
    }

    /** A client of a cluster that answers. */
    Admin admin() throws UnreachableClusterException, InterruptedException {
        try {
            return opened.get();
        } catch (ExecutionException e) {
            throw new UnreachableClusterException();
        }
    }

    /**
     * Waits for an answer.
     *
     * @throws IOException if the cluster refuses, with what to grant or to set
     * @throws ExecutionException if it does not answer what was asked for another reason
     */
    <T> T answer(KafkaFuture<T> question) throws IOException, ExecutionException, InterruptedException {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException(place() + " did not answer within " + PATIENCE_SECONDS + " s", e);
        } catch (ExecutionException e) {
            Optional<String> refusal = access.refusal(e);
            if (refusal.isPresent()) {
                throw new IOException(refusal.get(), e);
            }
            throw e;
        }
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    @Override
    public void close() {
        if (opened.isDone() && !opened.isCompletedExceptionally()) {
            opened.join().close(Duration.ZERO);
        }
    }

    /** A first question. */
    @FunctionalInterface
    interface Probe {
        void ask(Admin admin) throws IOException, InterruptedException;
    }

    Map<String, String> properties() {
        return settings.kafka().properties();
    }
}
