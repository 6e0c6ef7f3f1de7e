/**
 * The outbox: events are stored in their aggregate's document until the broker has acknowledged
 * them.
 */
@NullMarked
package org.fsmlight.common.outbox;

import org.jspecify.annotations.NullMarked;
