/** Messages to recipients: held, folded, decided, sent, settled, and sent again. */
@NullMarked
package org.fsmlight.notification.messages;

import org.jspecify.annotations.NullMarked;
