/** Sends due messages: decides, leases, hands over, and records the delivery. */
@NullMarked
package org.fsmlight.notification.sending;

import org.jspecify.annotations.NullMarked;
