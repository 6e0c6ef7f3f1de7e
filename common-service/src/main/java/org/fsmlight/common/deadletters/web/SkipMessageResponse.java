package org.fsmlight.common.deadletters.web;

import java.time.Instant;

/**
 * An accepted request to skip a message.
 *
 * @param deadLetterId id of the dead letter that the message will become
 * @param orderedBy who has requested it first, as {@code role/ID}
 * @param orderedAt when it was requested first
 */
record SkipMessageResponse(String deadLetterId, String orderedBy, Instant orderedAt) {}
