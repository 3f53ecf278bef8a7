/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.SplittableRandom;

/** Random numbers of the distributions a sky is made of. Not thread-safe: every object has its own. */
final class Draw {
    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    /** The random numbers of object {@code index} of the sky {@code seed}; neighboring indices are independent. */
    static Draw of(long seed, long index) {
        return new Draw(new SplittableRandom(mix(mix(seed) + index)));
    }

    /** A generator independent of this one, so that what it is used for changes nothing else. */
    Draw split() {
        return new Draw(random.split());
    }

    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    double logUniform(double low, double high) {
        return Math.exp(uniform(Math.log(low), Math.log(high)));
    }

    double gaussian(double mean, double sigma) {
        return mean + sigma * random.nextGaussian();
    }

    /** A value whose decimal logarithm is Gaussian. */
    double scatter(double median, double dex) {
        return median * Math.pow(10, gaussian(0, dex));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int integer(int low, int highInclusive) {
        return random.nextInt(low, highInclusive + 1);
    }

    /**
     * A value of the gamma distribution of scale 1 (Marsaglia and Tsang 2000, ACM Trans. Math. Softw. 26, 363).
     *
     * @param shape at least 1
     */
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(Math.max(0, 1 + c * x), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** The finalizer of MurmurHash3, in Stafford's variant 13. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
