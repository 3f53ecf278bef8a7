/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.processor.app.Application;
import dev.halflight.processor.config.ConfigurationSources;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.enrich.StreamRunner;
import dev.halflight.shipping.Checkout;
import dev.halflight.shipping.manifest.Manifests;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program makes of the environment that it is given; a key that it does not know is refused. */
public record DeployedSettings(Settings settings) {
    private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");

    /** Of an environment. */
    public static DeployedSettings of(Map<String, String> environment) {
        return new DeployedSettings(Settings.from(ConfigurationSources.read(Optional.empty(), environment, Map.of())));
    }

    static DeployedSettings of(Manifests manifests) {
        return of(manifests.only(ConfigMap.class).getData());
    }

    /** The longest time from the signal to the end. */
    public Duration drain() {
        return settings.stream().patience().plus(StreamRunner.COMMIT_ALLOWANCE);
    }

    /** Bytes of memory that a container needs so that the program starts, by its own sum. */
    public long memory(int partitions) {
        long heap = Application.heapNeed(settings.stream(), partitions).bytes();
        return heap * 100 / heapPercentage();
    }

    private static int heapPercentage() {
        Matcher matcher = HEAP.matcher(Checkout.text("docker/processor.sh"));
        if (!matcher.find()) {
            throw new IllegalStateException("docker/processor.sh does not say the heap's part of the memory");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
