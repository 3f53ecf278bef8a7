/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.secured;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A certificate for 127.0.0.1 that its owner signed.
 *
 * @param keyStore PKCS 12, with the private key
 * @param trustStore PKCS 12, of those who trust it
 * @param password of both
 */
public record Certificate(Path keyStore, Path trustStore, String password) {
    private static final String ALIAS = "server";

    /** Makes one with the JDK's keytool. */
    public static Certificate make(Path folder, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        String password = UUID.randomUUID().toString();
        Path keyStore = folder.resolve(name + ".p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=ip:127.0.0.1",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass:env",
                "STORE");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("STORE", password);
        if (builder.start().waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        return new Certificate(keyStore, trust(keyStore, folder.resolve(name + "-trust.p12"), password), password);
    }

    private static Path trust(Path keyStore, Path trustStore, String password)
            throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(keyStore)) {
            own.load(stream, password.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, own.getCertificate(ALIAS));
        try (OutputStream stream = Files.newOutputStream(trustStore)) {
            trusted.store(stream, password.toCharArray());
        }
        return trustStore;
    }

    /** What Kafka and the registry's client call the store of those who trust it. */
    public Map<String, String> trusted() {
        return Map.of(
                "ssl.truststore.location",
                trustStore.toString(),
                "ssl.truststore.password",
                password,
                "ssl.truststore.type",
                "PKCS12");
    }

    /** What Kafka calls the store of the owner. */
    Map<String, String> owned() {
        return Map.of(
                "ssl.keystore.location",
                keyStore.toString(),
                "ssl.keystore.password",
                password,
                "ssl.key.password",
                password,
                "ssl.keystore.type",
                "PKCS12");
    }
}
