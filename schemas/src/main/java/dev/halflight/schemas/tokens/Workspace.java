/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/**
 * What a thread needs while it makes tokens, and needs again for the next ones: memory that is new each time must be cleared, and
 * comes from afar. Not thread-safe; nobody keeps anything of it.
 *
 * @param border room for the pixels of a frame
 * @param ranks of these
 * @param stretched room for the pixels of a band
 */
record Workspace(float[] border, Ranks ranks, float[] stretched) {
    static Workspace of(TokenLayout layout) {
        int border = Background.borderPixels(layout.imageSize());
        return new Workspace(new float[border], new Ranks(border), new float[layout.pixels()]);
    }
}
