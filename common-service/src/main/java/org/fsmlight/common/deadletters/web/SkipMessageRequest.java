package org.fsmlight.common.deadletters.web;

import jakarta.validation.constraints.Min;
import org.fsmlight.common.web.PlainText;

/**
 * A request to skip a message at which a listener keeps failing.
 *
 * @param group the group of the listener; with topic, partition and offset it identifies the
 *     message
 * @param reason why the message may wait
 */
record SkipMessageRequest(
    @PlainText(max = 200) String group,
    @PlainText(max = 200) String topic,
    @Min(0) int partition,
    @Min(0) long offset,
    @PlainText(max = 500) String reason) {}
