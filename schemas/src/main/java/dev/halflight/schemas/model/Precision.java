/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

/** The numbers that a model's networks compute with. Inputs and outputs are single precision whatever it is. */
public enum Precision {
    /** 32 bits: every model has these networks. */
    SINGLE("fp32", ModelCard.ENCODER, ModelCard.DECODER),
    /** 16 bits, for devices that are faster with them; a model may do without. */
    HALF("fp16", "encoder.fp16.onnx", "decoder.fp16.onnx");

    private final String label;
    private final String encoder;
    private final String decoder;

    Precision(String label, String encoder, String decoder) {
        this.label = label;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /** File of the network from tokens to latents, redshift distribution, classes and embedding. */
    public String encoder() {
        return encoder;
    }

    /** File of the network from latents to image and spectrum tokens. */
    public String decoder() {
        return decoder;
    }

    /** The usual short name, {@code fp32} or {@code fp16}. */
    @Override
    public String toString() {
        return label;
    }
}
