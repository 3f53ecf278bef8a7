/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.config.TopicNames;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import dev.halflight.schemas.wire.WireFormatException.Reason;
import dev.halflight.v1.Enriched;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the registry takes our schema, before the first record is held up by one that does not. */
final class RegistryCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryCheck.class);

    private RegistryCheck() {}

    /**
     * Registers the schema of enriched records.
     *
     * @throws IOException if the registry refuses; one that does not answer now may do so later
     */
    static void require(SchemaRegistry registry, TopicNames topics) throws IOException {
        try {
            registry.register(topics.enriched(), Enriched.getClassSchema());
        } catch (WireFormatException e) {
            if (e.reason() != Reason.REGISTRY_UNREACHABLE) {
                throw new IOException(e.getMessage(), e);
            }
            LOG.warn("{}; the stream starts and waits for it", e.getMessage());
        }
    }
}
