/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import dev.halflight.schemas.tokens.Tokens;
import java.util.List;

/** A model that predicts from tokens, on a device that it holds until it is closed. */
public interface DeviceModel extends BatchModel<Tokens, Prediction>, AutoCloseable {
    /** What runs the networks: the ONNX Runtime provider, and the precision where it is not single, such as 'CUDA fp16'. */
    String provider();

    /** Where the networks run, in words: the device, and the precision where it is not single, such as 'cuda:0 fp16'. */
    String place();

    /** Whether the answers are those of the folder's networks, so that they can be held against the folder's self-test. */
    default boolean isGenuine() {
        return true;
    }

    /** The same answers without reconstructions, in less time. */
    default List<Prediction> runHastily(List<Tokens> samples) {
        return run(samples);
    }

    @Override
    void close();
}
