/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.config.ObservationSettings.Format;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import dev.halflight.schemas.wire.WireFormatException.Reason;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Whether there is a schema registry, and its schemas fit ours. */
final class RegistryCheck implements Check {
    private final Settings settings;

    RegistryCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public List<Finding> look() throws IOException {
        List<Finding> findings = new ArrayList<>(look(settings.registry(), "schema.registry.url", true));
        if (settings.observations().registry().isPresent()) {
            findings.addAll(look(settings.observations().registry().get(), "observations.registry.url", false));
        }
        return findings;
    }

    private List<Finding> look(RegistrySettings asked, String key, boolean ours) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (SchemaRegistry registry = new SchemaRegistry(asked.url(), asked.properties())) {
            Set<String> subjects;
            try {
                subjects = registry.subjects();
            } catch (WireFormatException e) {
                return List.of(unusable(asked.url(), key, e));
            }
            if (ours) {
                findings.add(enriched(registry, subjects));
                if (settings.observations().format() == Format.OBSERVATION) {
                    findings.add(observations(registry, subjects));
                }
            }
            if (findings.stream().allMatch(finding -> finding.mark() == Mark.OK)) {
                findings.add(0, Finding.ok(name(), asked.url() + " has " + subjects.size() + " subjects"));
            }
        }
        return findings;
    }

    private Finding enriched(SchemaRegistry registry, Set<String> subjects) {
        String topic = settings.topics().enriched();
        String subject = SchemaRegistry.subject(topic);
        if (!subjects.contains(subject)) {
            return Finding.ok(name(), subject + " is registered at the first start");
        }
        try {
            return registry.accepts(topic, Enriched.getClassSchema())
                    ? Finding.ok(name(), subject + " fits the schema of this version")
                    : Finding.wrong(
                            name(),
                            subject + " does not fit the schema of this version, which the registry would refuse",
                            "name another topic with topic.enriched, or look whose schema that is");
        } catch (WireFormatException e) {
            return Finding.wrong(name(), e.getMessage());
        }
    }

    private Finding observations(SchemaRegistry registry, Set<String> subjects) {
        String subject = SchemaRegistry.subject(settings.topics().observations());
        if (!subjects.contains(subject)) {
            return Finding.ok(name(), subject + " is registered with the first observation");
        }
        try {
            Schema theirs = registry.schema(subject);
            SchemaCompatibilityType type = SchemaCompatibility.checkReaderWriterCompatibility(
                            Observation.getClassSchema(), theirs)
                    .getType();
            return type == SchemaCompatibilityType.COMPATIBLE
                    ? Finding.ok(name(), subject + " can be read by this version")
                    : Finding.wrong(
                            name(),
                            subject + " (" + theirs.getFullName() + ") cannot be read by this version",
                            "name the topic that holds observations with topic.observations; for a survey's alerts add"
                                    + " --format");
        } catch (WireFormatException e) {
            return Finding.wrong(name(), e.getMessage());
        }
    }

    private Finding unusable(String url, String key, WireFormatException failure) {
        if (failure.reason() == Reason.REGISTRY_REFUSED) {
            return Finding.wrong(name(), failure.getMessage());
        }
        Throwable cause = ClusterView.root(failure);
        String advice = "name a registry that speaks Confluent's protocol with " + key + "=http://HOST:PORT";
        if (cause instanceof UnknownHostException) {
            return Finding.wrong(name(), "there is no host " + cause.getMessage(), advice);
        }
        if (cause instanceof ConnectException || cause instanceof SocketTimeoutException) {
            return Finding.wrong(
                    name(), "nothing answers at " + url + " (" + cause.getMessage() + ")", "start it, or " + advice);
        }
        return Finding.wrong(
                name(),
                "what answers at " + url + " is no schema registry, or one in trouble (" + cause.getMessage() + ")",
                advice);
    }
}
