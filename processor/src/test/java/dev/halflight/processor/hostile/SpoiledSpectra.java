/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.hostile;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The ways to spoil a spectrum. */
final class SpoiledSpectra {
    private static final float[] NUMBERS = {
        0,
        -1,
        1e30f,
        -1e30f,
        Float.MIN_VALUE,
        Float.MAX_VALUE,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    private final List<Spoiling<Spectrum>> all = new ArrayList<>();

    private SpoiledSpectra() {}

    static List<Spoiling<Spectrum>> all() {
        SpoiledSpectra spectra = new SpoiledSpectra();
        for (float value : NUMBERS) {
            spectra.addFlux("flux " + value, k -> value);
            spectra.addFlux("half of the flux " + value, k -> k % 2 == 0 ? value : 1);
            spectra.addWeight("inverse variance " + value, k -> value);
            spectra.addWeight("half of the inverse variance " + value, k -> k % 2 == 0 ? value : 1);
            spectra.addWavelength("a wavelength of " + value, k -> k == 100 ? value : 3600 + k);
            spectra.addWavelength("wavelengths of " + value, k -> value);
        }
        spectra.addLengths();
        spectra.addWavelengths();
        return spectra.all;
    }

    private void add(String name, ByteBuffer wavelength, ByteBuffer flux, ByteBuffer weight) {
        Spectrum spoiled = Spectrum.newBuilder()
                .setWavelength(wavelength)
                .setFlux(flux)
                .setInverseVariance(weight)
                .build();
        all.add(new Spoiling<>(name, spectrum -> spoiled));
    }

    private void addFlux(String name, IntToDoubleFunction value) {
        all.add(new Spoiling<>(
                name,
                spectrum -> Spectrum.newBuilder(spectrum)
                        .setFlux(like(spectrum, value))
                        .build()));
    }

    private void addWeight(String name, IntToDoubleFunction value) {
        all.add(new Spoiling<>(
                name,
                spectrum -> Spectrum.newBuilder(spectrum)
                        .setInverseVariance(like(spectrum, value))
                        .build()));
    }

    private void addWavelength(String name, IntToDoubleFunction value) {
        all.add(new Spoiling<>(
                name,
                spectrum -> Spectrum.newBuilder(spectrum)
                        .setWavelength(like(spectrum, value))
                        .build()));
    }

    private void addLengths() {
        for (int samples : new int[] {0, 1, 2, 100_000}) {
            ByteBuffer ones = values(samples, k -> 1);
            add(samples + " samples", values(samples, k -> 3600 + 6000.0 * k / samples), ones, ones);
        }
        add("fluxes missing", values(9, k -> 4000 + k), values(3, k -> 1), values(9, k -> 1));
        add("inverse variances missing", values(9, k -> 4000 + k), values(9, k -> 1), values(0, k -> 1));
        add("broken off within a number", cut(9), cut(9), cut(9));
    }

    private void addWavelengths() {
        addWavelength("wavelengths backwards", k -> 10_000 - k);
        addWavelength("wavelengths twice", k -> 3600 + k / 2 * 2);
        addWavelength("blue of the grid", k -> 10 + k * 0.001);
        addWavelength("red of the grid", k -> 1e6 + k);
        addWavelength("at the edge of the grid", k -> 9805 + k);
        addWavelength("nearly equal wavelengths", k -> 5000 + k * 0.0005);
        addWavelength("last wavelength infinite", k -> k == 3999 ? Double.POSITIVE_INFINITY : 3600 + k);
        addWavelength("in nanometers", k -> 360 + 0.1 * k);
    }

    private static ByteBuffer like(Spectrum spectrum, IntToDoubleFunction value) {
        return values(spectrum.getFlux().remaining() / Float.BYTES, value);
    }

    private static ByteBuffer values(int count, IntToDoubleFunction value) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) value.applyAsDouble(k);
        }
        return Floats.toBytes(values);
    }

    private static ByteBuffer cut(int count) {
        ByteBuffer bytes = values(count, k -> 4000 + k);
        return ByteBuffer.wrap(Arrays.copyOf(bytes.array(), count * Float.BYTES - 2));
    }
}
