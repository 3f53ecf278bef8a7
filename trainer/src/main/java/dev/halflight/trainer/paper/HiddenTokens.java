/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import java.util.random.RandomGenerator;

/** Which tokens of some samples are hidden: of each sample the same number, chosen at random. */
final class HiddenTokens {
    private HiddenTokens() {}

    /**
     * Chooses.
     *
     * @param count tokens of a sample
     * @param share of them that is hidden, rounded down to whole tokens
     * @return 1 = visible, 0 = hidden, [samples, count]
     */
    static float[] visible(int samples, int count, double share, RandomGenerator random) {
        float[] visible = new float[samples * count];
        int hidden = (int) (share * count);
        for (int sample = 0; sample < samples; sample++) {
            int left = count - hidden;
            for (int token = 0; token < count; token++) {
                if (random.nextInt(count - token) < left) {
                    visible[sample * count + token] = 1;
                    left--;
                }
            }
        }
        return visible;
    }
}
