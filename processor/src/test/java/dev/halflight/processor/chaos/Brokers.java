/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.Uuid;

/** A cluster of three brokers, each in a process that can be killed and started again. */
final class Brokers implements AutoCloseable {
    static final int COUNT = 3;

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ATTEMPT_MILLIS = 5_000;

    private final Path data;
    private final Path logs;
    private final String clusterId = Uuid.randomUuid().toString();
    private final List<Integer> ports = FreePorts.find(2 * COUNT);
    private final List<JavaProcess> processes = new ArrayList<>();
    private final Admin admin;

    /** Starts all, and waits for them. */
    Brokers(Path data, Path logs) throws IOException, InterruptedException {
        this.data = data;
        this.logs = logs;
        for (int i = 0; i < COUNT; i++) {
            processes.add(start(i));
        }
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
        awaitAll();
    }

    private JavaProcess start(int number) throws IOException {
        return new JavaProcess(
                logs.resolve("broker-" + number + ".log"),
                HEAP_MEGABYTES,
                Broker.class,
                Broker.arguments(data.resolve("broker-" + number), clusterId, number, ports));
    }

    String bootstrapServers() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> "127.0.0.1:" + ports.get(2 * i))
                .collect(Collectors.joining(","));
    }

    long alive() {
        return processes.stream().filter(JavaProcess::alive).count();
    }

    /** SIGKILL; the broker comes back after {@code away}. */
    void bounce(int number, Duration away) throws IOException, InterruptedException {
        processes.get(number).kill();
        Thread.sleep(away.toMillis());
        processes.set(number, start(number));
        awaitAll();
    }

    /** SIGKILL to all of them; they come back after {@code away}. */
    void bounceAll(Duration away) throws IOException, InterruptedException {
        for (JavaProcess process : processes) {
            process.kill();
        }
        Thread.sleep(away.toMillis());
        for (int i = 0; i < COUNT; i++) {
            processes.set(i, start(i));
        }
        awaitAll();
    }

    /** Waits until the controllers count on all of them. */
    private void awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (members() < COUNT) {
            if (alive() < COUNT || System.nanoTime() > end) {
                throw new AssertionError("the brokers do not come up; their logs are in " + logs);
            }
            Thread.sleep(200);
        }
    }

    private int members() throws InterruptedException {
        try {
            return admin.describeCluster(new DescribeClusterOptions().timeoutMs(ATTEMPT_MILLIS))
                    .nodes()
                    .get()
                    .size();
        } catch (ExecutionException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        processes.forEach(JavaProcess::close);
    }
}
