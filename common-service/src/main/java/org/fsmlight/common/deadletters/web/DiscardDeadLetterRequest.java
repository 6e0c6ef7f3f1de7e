package org.fsmlight.common.deadletters.web;

import org.fsmlight.common.web.PlainText;

/**
 * A request to discard a dead letter.
 *
 * @param reason why the message need not be handled
 */
record DiscardDeadLetterRequest(@PlainText(max = 500, lines = true) String reason) {}
