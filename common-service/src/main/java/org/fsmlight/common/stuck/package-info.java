/** Work that should have been done by now: what it is, since when, and why it is not. */
@NullMarked
package org.fsmlight.common.stuck;

import org.jspecify.annotations.NullMarked;
