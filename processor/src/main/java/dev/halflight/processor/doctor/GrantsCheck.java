/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.enrich.ClusterAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/**
 * Whether the cluster lets the stream do what it must. Where it has an authorizer, each grant is tried by a request that needs it and
 * does nothing: RATIONALE.md says which.
 */
final class GrantsCheck implements Check {
    private final ClusterView cluster;
    private final ClusterAccess access;

    GrantsCheck(ClusterView cluster) {
        this.cluster = cluster;
        access = cluster.access();
    }

    @Override
    public String name() {
        return "grants";
    }

    @Override
    public List<Finding> look() throws InterruptedException, UnreachableClusterException {
        Admin admin = cluster.admin();
        if (isOpen(admin)) {
            return List.of(
                    Finding.ok(name(), "everything is allowed: the cluster has no authorizer, or this is a superuser"));
        }
        List<String> lacking = new ArrayList<>(topics(admin));
        String group = access.applicationId();
        if (refuses(emptyLeave(admin, group), GroupAuthorizationException.class)) {
            lacking.add("READ on group " + group);
        }
        // an id that no producer has: there is nothing to fence
        KafkaFuture<Void> fenced =
                admin.fenceProducers(List.of(group + "-doctor")).all();
        if (refuses(fenced, TransactionalIdAuthorizationException.class)) {
            lacking.add("WRITE on the transactional ids that begin with " + group + "-");
        }
        String who = access.kafka().principal().orElse("this program's user");
        return List.of(
                lacking.isEmpty()
                        ? Finding.ok(name(), who + " may do all that the stream must")
                        : Finding.wrong(
                                name(),
                                who + " may not do all that the stream must",
                                "grant " + String.join(", ", lacking)));
    }

    /** Whether we may even act as a broker; nobody is granted that who is not granted everything. */
    private static boolean isOpen(Admin admin) throws InterruptedException {
        try {
            Set<AclOperation> granted = admin.describeCluster(
                            new DescribeClusterOptions().includeAuthorizedOperations(true))
                    .authorizedOperations()
                    .get();
            return granted != null && granted.contains(AclOperation.CLUSTER_ACTION);
        } catch (ExecutionException e) {
            return false;
        }
    }

    private List<String> topics(Admin admin) throws InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> asked = admin.describeTopics(
                        access.topics().all(), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        List<String> lacking = new ArrayList<>();
        for (String topic : access.topics().all()) {
            AclOperation needed = access.operations().get(topic);
            try {
                Set<AclOperation> granted = asked.get(topic).get().authorizedOperations();
                if (granted != null && !granted.contains(needed)) {
                    lacking.add(needed + " on topic " + topic);
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicAuthorizationException) {
                    lacking.add(needed + " on topic " + topic);
                }
                // another check tells of a topic that is missing
            }
        }
        return lacking;
    }

    /** A member that there is not leaves the group. */
    private static KafkaFuture<Void> emptyLeave(Admin admin, String group) {
        MemberToRemove nobody = new MemberToRemove("halflight-doctor-" + UUID.randomUUID());
        return admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions(Set.of(nobody)))
                .memberResult(nobody);
    }

    private static boolean refuses(KafkaFuture<?> question, Class<? extends Exception> refusal)
            throws InterruptedException {
        try {
            question.get();
            return false;
        } catch (ExecutionException e) {
            return refusal.isInstance(e.getCause());
        }
    }
}
