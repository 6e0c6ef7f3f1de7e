/** Turns what happened into messages: who is told what, once. */
@NullMarked
package org.fsmlight.notification.planning;

import org.jspecify.annotations.NullMarked;
