/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.TokenLayout;

/** One of the eight ways to turn and mirror a square image, on its tokens: the sky knows no up. */
final class Orientation implements TokenOrder {
    static final int COUNT = 8;

    /** For each token, the token that comes to its place. */
    private final int[] tokenFrom;
    /** For each pixel of a token, the pixel of the other token that comes to its place. */
    private final int[] pixelFrom;

    Orientation(TokenLayout layout, int index) {
        tokenFrom = places(layout.patchesPerSide(), index);
        pixelFrom = places(layout.patchSize(), index);
    }

    private static int[] places(int side, int index) {
        int[] from = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = (index & 1) == 0 ? x : side - 1 - x;
                int row = (index & 2) == 0 ? y : side - 1 - y;
                from[y * side + x] = (index & 4) == 0 ? row * side + column : column * side + row;
            }
        }
        return from;
    }

    @Override
    public int tokenFrom(int token) {
        return tokenFrom[token];
    }

    /** A token is planes of pixels, one a band, then fewer values than a plane has, which stay as they are. */
    @Override
    public void copy(float[] from, float[] to, int offset, int length) {
        int pixels = pixelFrom.length;
        int planes = length / pixels * pixels;
        for (int token = 0; token < tokenFrom.length; token++) {
            int source = tokenFrom[token] * length;
            int target = offset + token * length;
            for (int plane = 0; plane < planes; plane += pixels) {
                for (int pixel = 0; pixel < pixels; pixel++) {
                    to[target + plane + pixel] = from[source + plane + pixelFrom[pixel]];
                }
            }
            System.arraycopy(from, source + planes, to, target + planes, length - planes);
        }
    }
}
