/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.tokens.TokenLayout;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On one band and one value behind its pixels; each pixel's value is its number. */
class OrientationTest {
    private static final TokenLayout LAYOUT = HscLayout.layout();
    private static final int SIDE = LAYOUT.imageSize();
    private static final int LENGTH = LAYOUT.patchSize() * LAYOUT.patchSize() + 1;

    private final float[] tokens = tokens();

    @Test
    void shouldLeaveTheFirstOneAsItIs() {
        assertThat(oriented(0)).isEqualTo(tokens);
    }

    @Test
    void shouldBeTheEightSymmetriesOfTheSquare() {
        Set<List<Integer>> found = new HashSet<>();
        for (int index = 0; index < Orientation.COUNT; index++) {
            found.add(pixels(oriented(index)));
        }
        assertThat(found).isEqualTo(symmetries());
    }

    @Test
    void shouldMoveWhatFollowsThePixelsWithItsToken() {
        for (int index = 0; index < Orientation.COUNT; index++) {
            float[] oriented = oriented(index);
            Orientation orientation = new Orientation(LAYOUT, index);
            for (int token = 0; token < LAYOUT.imageTokens(); token++) {
                assertThat(oriented[token * LENGTH + LENGTH - 1]).isEqualTo(-orientation.tokenFrom(token));
            }
        }
    }

    private float[] oriented(int index) {
        float[] oriented = new float[tokens.length];
        new Orientation(LAYOUT, index).copy(tokens, oriented, 0, LENGTH);
        return oriented;
    }

    private static float[] tokens() {
        float[] tokens = new float[LAYOUT.imageTokens() * LENGTH];
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            tokens[place(pixel)] = pixel;
        }
        for (int token = 0; token < LAYOUT.imageTokens(); token++) {
            tokens[token * LENGTH + LENGTH - 1] = -token;
        }
        return tokens;
    }

    private static List<Integer> pixels(float[] tokens) {
        return IntStream.range(0, SIDE * SIDE)
                .mapToObj(pixel -> (int) tokens[place(pixel)])
                .toList();
    }

    private static int place(int pixel) {
        int x = pixel % SIDE;
        int y = pixel / SIDE;
        int patch = LAYOUT.patchSize();
        return LAYOUT.tokenOfPixel(x, y) * LENGTH + y % patch * patch + x % patch;
    }

    /** Quarter turns of the image and of its mirror image. */
    private static Set<List<Integer>> symmetries() {
        Set<List<Integer>> symmetries = new HashSet<>();
        Integer[] image = IntStream.range(0, SIDE * SIDE).boxed().toArray(Integer[]::new);
        for (int quarter = 0; quarter < 4; quarter++) {
            symmetries.add(List.of(image));
            symmetries.add(List.of(mirrored(image)));
            image = turned(image);
        }
        assertThat(symmetries).hasSize(8);
        return symmetries;
    }

    private static Integer[] turned(Integer[] image) {
        Integer[] turned = new Integer[image.length];
        Arrays.setAll(turned, pixel -> image[(SIDE - 1 - pixel % SIDE) * SIDE + pixel / SIDE]);
        return turned;
    }

    private static Integer[] mirrored(Integer[] image) {
        Integer[] mirrored = new Integer[image.length];
        Arrays.setAll(mirrored, pixel -> image[pixel / SIDE * SIDE + SIDE - 1 - pixel % SIDE]);
        return mirrored;
    }
}
