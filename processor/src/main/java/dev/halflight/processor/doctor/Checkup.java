/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.config.Secrets;
import dev.halflight.processor.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * All checks side by side, each in a thread of its own: one that fails, or never ends, hides nothing of the others. A check that is
 * not done in time is left alone; its thread does not keep the process.
 */
public final class Checkup {
    private final List<Check> checks;
    private final Duration patience;

    Checkup(List<Check> checks, Duration patience) {
        this.checks = List.copyOf(checks);
        this.patience = patience;
    }

    /**
     * Looks at everything that an application with these settings would rest on.
     *
     * @param patience how long all of it may take
     * @param findings told what was found, in the order of the checks, as soon as it is known
     */
    public static void run(Settings settings, Duration patience, Consumer<Finding> findings)
            throws InterruptedException {
        try (ClusterView cluster = new ClusterView(settings)) {
            List<Check> checks = List.of(
                    new JavaCheck(),
                    new HeapCheck(settings.stream(), cluster),
                    new ModelCheck(settings.model()),
                    new DeviceCheck(settings.model()),
                    new BrokerCheck(cluster),
                    new TopicsCheck(settings, cluster),
                    new GrantsCheck(cluster),
                    new RegistryCheck(settings),
                    new ClockCheck(settings.registry()),
                    new WebCheck(settings.web()));
            new Checkup(checks, patience).run(findings);
        }
    }

    void run(Consumer<Finding> findings) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<FutureTask<List<Finding>>> running = new ArrayList<>();
        for (Check check : checks) {
            FutureTask<List<Finding>> task = new FutureTask<>(check::look);
            Thread thread = new Thread(task, "check-" + check.name());
            thread.setDaemon(true);
            thread.start();
            running.add(task);
        }
        for (int k = 0; k < checks.size(); k++) {
            long left = Math.max(0, end - System.nanoTime());
            found(checks.get(k).name(), running.get(k), left).stream()
                    .map(Checkup::withoutSecrets)
                    .forEach(findings);
        }
    }

    private List<Finding> found(String name, FutureTask<List<Finding>> task, long nanos) throws InterruptedException {
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return List.of(Finding.wrong(
                    name,
                    "not done within " + patience.toSeconds() + " s",
                    "look what holds it up, or give it longer with --timeout"));
        } catch (ExecutionException e) {
            return List.of(finding(name, e.getCause()));
        } catch (CancellationException e) {
            throw new IllegalStateException("nothing else cancels a check", e);
        }
    }

    private static Finding finding(String name, Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return failure instanceof UnreachableClusterException
                ? Finding.unknown(name, message)
                : Finding.wrong(name, message);
    }

    private static Finding withoutSecrets(Finding finding) {
        return new Finding(
                finding.check(),
                finding.mark(),
                Secrets.hide(finding.found()),
                finding.advice().map(Secrets::hide));
    }
}
