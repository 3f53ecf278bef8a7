/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.topic;

/** How a topic is other than planned. */
public sealed interface Difference {
    /** The topic. */
    String topic();

    /** What is other, in words, without the topic's name. */
    String text();

    /** Whether it can be mended without a loss of records. */
    boolean isChangeable();

    /** There is no such topic. */
    record Missing(TopicPlan plan) implements Difference {
        @Override
        public String topic() {
            return plan.name();
        }

        @Override
        public String text() {
            return "is missing";
        }

        @Override
        public boolean isChangeable() {
            return true;
        }
    }

    /** It has fewer partitions. New ones take over keys of the old ones. */
    record FewerPartitions(String topic, int found, int wanted) implements Difference {
        @Override
        public String text() {
            return "has " + found + " of " + wanted + " partitions";
        }

        @Override
        public boolean isChangeable() {
            return true;
        }
    }

    /** It has another number of copies. To change that is to move data between brokers, which Kafka's own tools do. */
    record Replication(String topic, int found, int wanted) implements Difference {
        @Override
        public String text() {
            return "has a replication of " + found + ", not " + wanted
                    + ": move it with Kafka's kafka-reassign-partitions.sh";
        }

        @Override
        public boolean isChangeable() {
            return false;
        }
    }

    /** A setting has another value. */
    record Setting(String topic, TopicSetting setting, String found, String wanted) implements Difference {
        @Override
        public String text() {
            String advice = setting == TopicSetting.CLEANUP_POLICY
                    ? ": to change it deletes records, so decide for yourself and use Kafka's kafka-configs.sh"
                    : "";
            return setting.key() + " is " + found + ", not " + wanted + advice;
        }

        @Override
        public boolean isChangeable() {
            return setting.isChangeable();
        }
    }
}
