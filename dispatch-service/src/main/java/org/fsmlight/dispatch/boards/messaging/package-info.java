/** Updates cards on events, publishes their changes and sends them to open boards. */
@NullMarked
package org.fsmlight.dispatch.boards.messaging;

import org.jspecify.annotations.NullMarked;
