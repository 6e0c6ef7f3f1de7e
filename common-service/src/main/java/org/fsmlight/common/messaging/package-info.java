/** Events in and out of Kafka: topics, listeners, retries and dead letters. */
@NullMarked
package org.fsmlight.common.messaging;

import org.jspecify.annotations.NullMarked;
