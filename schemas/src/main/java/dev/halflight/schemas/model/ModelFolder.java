/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A folder with a model whose files are what its card says they are.
 *
 * @param path the folder
 * @param card what model.json says
 * @param sha256 SHA-256 of model.json, which names those of the networks: it stands for the whole model
 */
public record ModelFolder(Path path, ModelCard card, String sha256) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Opens a model and checks its files.
     *
     * @throws IOException if a file is missing, cannot be read, is outside the folder or refers to another file, or is not the one
     *     that the card names; the message says which, and what to do
     */
    public static ModelFolder open(Path path) throws IOException {
        Path json = path.resolve(ModelCard.CARD);
        if (!Files.isRegularFile(json)) {
            throw new IOException(path + " is no model folder: it has no " + ModelCard.CARD);
        }
        requireWithin(path, json);
        byte[] bytes = Files.readAllBytes(json);
        ModelCard card = read(json, bytes);
        for (Map.Entry<String, String> network : card.networks().entrySet()) {
            verify(path, network.getKey(), network.getValue());
        }
        return new ModelFolder(path, card, sha256(bytes));
    }

    private static ModelCard read(Path json, byte[] bytes) throws IOException {
        try {
            return JSON.readValue(bytes, ModelCard.class);
        } catch (JsonProcessingException e) {
            throw new IOException(json + " is not a model card of this version: " + e.getOriginalMessage(), e);
        }
    }

    private static void verify(Path folder, String name, String expected) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is missing; get the model folder again");
        }
        requireWithin(folder, file);
        byte[] bytes = Files.readAllBytes(file);
        String found = sha256(bytes);
        if (!found.equals(expected)) {
            throw new IOException(file + " is not the file that " + ModelCard.CARD + " names (SHA-256 " + found
                    + ", not " + expected + "): it was changed or damaged; get the model folder again");
        }
        try {
            OnnxFile.requireSelfContained(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new IOException(file + " " + e.getMessage(), e);
        }
    }

    /** The folder itself may be a link, and have links in it, but none that leads out of it. */
    private static void requireWithin(Path folder, Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            throw new IOException(
                    file + " leads out of the model folder, to " + real + ": copy the file into the folder");
        }
    }

    /**
     * Writes the card into a folder that holds its networks.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path path, ModelCard card) throws IOException {
        Files.write(path.resolve(ModelCard.CARD), JSON.writeValueAsBytes(card));
    }

    /** SHA-256 of some bytes, hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
