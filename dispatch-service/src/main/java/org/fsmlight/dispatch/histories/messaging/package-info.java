/** Records the events of requests and calls. */
@NullMarked
package org.fsmlight.dispatch.histories.messaging;

import org.jspecify.annotations.NullMarked;
