/** Sends pending events to Kafka as CloudEvents. */
@NullMarked
package org.fsmlight.common.outbox.kafka;

import org.jspecify.annotations.NullMarked;
