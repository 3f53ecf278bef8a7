/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;

/** An axis of a tensor that enters or leaves an ONNX graph. */
sealed interface Axis {
    /** The samples of a batch. */
    Axis BATCH = new Symbolic("batch");

    /** The axis as the file declares it. */
    Dimension dimension();

    /** An axis of a length that never changes. */
    record Fixed(long length) implements Axis {
        @Override
        public Dimension dimension() {
            return Dimension.newBuilder().setDimValue(length).build();
        }
    }

    /** An axis whose length is known when the graph is run; axes of one name have one length. */
    record Symbolic(String name) implements Axis {
        @Override
        public Dimension dimension() {
            return Dimension.newBuilder().setDimParam(name).build();
        }
    }
}
