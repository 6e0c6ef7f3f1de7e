/** Previews: the recipients of a change that a dispatcher is about to make. */
@NullMarked
package org.fsmlight.notification.previews;

import org.jspecify.annotations.NullMarked;
