/** Maps settled messages to contract events, and erases clients from messages. */
@NullMarked
package org.fsmlight.notification.messages.messaging;

import org.jspecify.annotations.NullMarked;
