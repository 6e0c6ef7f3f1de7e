/** Sends what is due: claims, hands over, notes what came of it. */
@NullMarked
package org.fsmlight.notification.sending;

import org.jspecify.annotations.NullMarked;
