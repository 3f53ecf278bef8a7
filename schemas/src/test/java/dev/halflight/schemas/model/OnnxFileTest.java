/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static dev.halflight.schemas.model.OnnxBytes.field;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFileTest {
    private static final byte[] INSIDE = field(14, 0);
    private static final byte[] OUTSIDE = field(14, 1);
    private static final byte[] LOCATION = field(13, field(1, "../../etc/shadow".getBytes(StandardCharsets.UTF_8)));

    private static void check(byte[] network) throws IOException {
        OnnxFile.requireSelfContained(ByteBuffer.wrap(network));
    }

    /** Puts a tensor into messages within messages, the outermost field first. */
    private static byte[] network(byte[] tensor, int... path) {
        byte[] message = tensor;
        for (int k = path.length - 1; k >= 0; k--) {
            message = field(path[k], message);
        }
        return message;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 5", // graph.initializer
                "7 15 1", // graph.sparse_initializer.values
                "7 15 2", // graph.sparse_initializer.indices
                "7 1 5 5", // graph.node.attribute.t
                "7 1 5 10", // graph.node.attribute.tensors
                "7 1 5 22 1", // graph.node.attribute.sparse_tensor.values
                "7 1 5 23 1", // graph.node.attribute.sparse_tensors.values
                "7 1 5 6 5", // graph.node.attribute.g.initializer
                "7 1 5 11 1 5 5", // graph.node.attribute.graphs.node.attribute.t
                "25 7 5 5", // functions.node.attribute.t
                "25 11 5", // functions.attribute_proto.t
                "20 1 5", // training_info.initialization.initializer
                "20 2 5" // training_info.algorithm.initializer
            })
    void shouldRefuseATensorInAnotherFileWhereverItIs(String fields) throws IOException {
        int[] path =
                Arrays.stream(fields.split(" ")).mapToInt(Integer::parseInt).toArray();
        check(network(INSIDE, path));

        for (byte[] tensor : new byte[][] {OUTSIDE, LOCATION}) {
            assertThatThrownBy(() -> check(network(tensor, path)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("keeps weights in another file, which is not opened; export it as one file");
        }
    }

    @Test
    void shouldNotTakeOtherFieldsOfThatNumberForIt() {
        // a graph's value_info is field 13
        assertThatCode(() -> check(network(field(13, "x".getBytes(StandardCharsets.UTF_8)), 7)))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseBytesThatAreNoProtobuf() {
        for (String text : new String[] {"encoder", "<html>", "\u0007", "\u003a\u007f"}) {
            assertThatThrownBy(() -> check(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no ONNX file");
        }
    }

    @Test
    void shouldRefuseGraphsWithinGraphsWithoutEnd() throws IOException {
        int[] shallow = new int[1 + 3 * 20];
        shallow[0] = 7;
        int[] deep = new int[1 + 3 * 2000];
        deep[0] = 7;
        for (int[] path : new int[][] {shallow, deep}) {
            for (int k = 1; k < path.length; k += 3) {
                path[k] = 1;
                path[k + 1] = 5;
                path[k + 2] = 6;
            }
        }
        check(network(INSIDE, shallow));
        assertThatThrownBy(() -> check(network(INSIDE, deep))).hasMessageContaining("no ONNX file");
    }
}
