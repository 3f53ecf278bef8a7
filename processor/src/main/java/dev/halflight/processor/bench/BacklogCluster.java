/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.RegistrySettings;

/** Where a backlog is served. */
public record BacklogCluster(KafkaSettings kafka, RegistrySettings registry) {}
