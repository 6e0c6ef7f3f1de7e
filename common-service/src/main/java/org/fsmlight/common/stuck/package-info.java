/** Work that is overdue: what it is, since when, and why it is not done. */
@NullMarked
package org.fsmlight.common.stuck;

import org.jspecify.annotations.NullMarked;
