package org.fsmlight.common.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made.
 *
 * @param partitions never changed once made, for the key's order would break
 */
@ConfigurationProperties("fsm.topics")
public record TopicSettings(
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicas,
    @DefaultValue("7d") Duration minCompactionLag,
    @DefaultValue("8d") Duration maxCompactionLag) {}
