/** Consumes the ends of logins and of accounts. */
@NullMarked
package org.fsmlight.notification.devices.messaging;

import org.jspecify.annotations.NullMarked;
