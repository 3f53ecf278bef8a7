/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.log.Told;
import org.apache.kafka.streams.errors.TaskMigratedException;

/**
 * Records are given back. Of all exceptions a task migrated is the one that makes Kafka Streams drop what the thread's tasks have not
 * committed and read it again, without committing any of it and without stopping the thread.
 */
final class GivenBackException extends TaskMigratedException implements Told {
    private static final long serialVersionUID = 1L;

    GivenBackException(String message, Exception cause) {
        super(message, cause);
    }
}
