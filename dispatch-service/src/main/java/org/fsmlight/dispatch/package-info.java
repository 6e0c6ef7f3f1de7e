/** Decides when and by whom a service call is carried out; the dispatchers' board. */
@NullMarked
package org.fsmlight.dispatch;

import org.jspecify.annotations.NullMarked;
