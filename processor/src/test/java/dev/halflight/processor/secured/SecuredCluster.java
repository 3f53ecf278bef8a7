/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.secured;

import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.BrokerSettings;
import dev.halflight.processor.embedded.EmbeddedBroker;
import dev.halflight.processor.embedded.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker with two doors for its clients: one with TLS, and one with TLS and a password, where each user may do what was granted
 * and nothing else. The administrator comes by a third, without either.
 */
public final class SecuredCluster implements AutoCloseable {
    /** Who may do everything that the stream must. */
    public static final String ALLOWED = "allowed";

    public static final TopicNames TOPICS =
            new TopicNames("halflight.observations", "halflight.enriched", "halflight.dead-letters");

    /** The application id, which is the consumer group's name and the beginning of the transactional ids. */
    public static final String APPLICATION = "halflight";

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final Certificate certificate;
    private final Map<String, String> passwords = new TreeMap<>();
    private final int tlsPort = BrokerSettings.freePort();
    private final int loginPort = BrokerSettings.freePort();
    private final EmbeddedBroker broker;

    /** Starts, with these users besides the one that is {@link #ALLOWED}. */
    public SecuredCluster(Path folder, List<String> users)
            throws IOException, InterruptedException, GeneralSecurityException, ExecutionException {
        certificate = Certificate.make(folder, "cluster");
        users.forEach(user -> passwords.put(user, UUID.randomUUID().toString()));
        passwords.put(ALLOWED, UUID.randomUUID().toString());
        BrokerSettings alone = BrokerSettings.alone(BrokerSettings.freePort());
        broker = new EmbeddedBroker(folder.resolve("broker"), alone.with(properties(alone)));
        Topics.ensure(administrator(), TOPICS.all(), 2, 1 << 20);
        for (String topic : TOPICS.all()) {
            AclOperation operation = topic.equals(TOPICS.observations()) ? AclOperation.READ : AclOperation.WRITE;
            grant(ALLOWED, ResourceType.TOPIC, topic, operation);
        }
        grant(ALLOWED, ResourceType.GROUP, APPLICATION, AclOperation.READ);
        grant(ALLOWED, ResourceType.TRANSACTIONAL_ID, APPLICATION + "-", AclOperation.WRITE);
    }

    private Map<String, String> properties(BrokerSettings alone) {
        Map<String, String> properties = new HashMap<>(certificate.owned());
        String clients = "PLAINTEXT://127.0.0.1:" + alone.ports().clients() + ",TLS://127.0.0.1:" + tlsPort
                + ",LOGIN://127.0.0.1:" + loginPort;
        properties.put(
                "listeners",
                clients + ",CONTROLLER://127.0.0.1:" + alone.ports().controllers());
        properties.put("advertised.listeners", clients);
        properties.put(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,TLS:SSL,LOGIN:SASL_SSL");
        StringBuilder users = new StringBuilder(PLAIN);
        passwords.forEach((user, password) -> users.append(" user_")
                .append(user)
                .append("=\"")
                .append(password)
                .append('"'));
        properties.put("listener.name.login.plain.sasl.jaas.config", users + ";");
        properties.put("listener.name.login.sasl.enabled.mechanisms", "PLAIN");
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("super.users", "User:ANONYMOUS");
        return properties;
    }

    private Map<String, Object> administrator() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    /** Lets a user do something with what begins with a name. */
    public void grant(String user, ResourceType type, String name, AclOperation operation)
            throws ExecutionException, InterruptedException {
        rule(user, type, name, operation, AclPermissionType.ALLOW);
    }

    /** Forbids a user something with what begins with a name, whatever else is granted. */
    public void deny(String user, ResourceType type, String name, AclOperation operation)
            throws ExecutionException, InterruptedException {
        rule(user, type, name, operation, AclPermissionType.DENY);
    }

    private void rule(String user, ResourceType type, String name, AclOperation operation, AclPermissionType permission)
            throws ExecutionException, InterruptedException {
        ResourcePattern resource = new ResourcePattern(type, name, PatternType.PREFIXED);
        AccessControlEntry entry = new AccessControlEntry("User:" + user, "*", operation, permission);
        try (Admin admin = Admin.create(administrator())) {
            admin.createAcls(List.of(new AclBinding(resource, entry))).all().get();
        }
    }

    /** Where TLS is demanded. */
    public String tls() {
        return "127.0.0.1:" + tlsPort;
    }

    /** Where TLS and a password are demanded. */
    public String login() {
        return "127.0.0.1:" + loginPort;
    }

    public Certificate certificate() {
        return certificate;
    }

    /** The value of {@code sasl.jaas.config} of a user. */
    public String credentials(String user) {
        return PLAIN + " username=\"" + user + "\" password=\"" + password(user) + "\";";
    }

    public String password(String user) {
        return passwords.getOrDefault(user, "");
    }

    @Override
    public void close() {
        broker.close();
    }
}
