/** Events come from Kafka: topics, decoding, retries, dead letters. */
@NullMarked
package org.fsmlight.common.messaging;

import org.jspecify.annotations.NullMarked;
