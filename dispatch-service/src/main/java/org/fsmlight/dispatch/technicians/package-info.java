/** Technicians: copies of their profiles and of their Amazon clearances. */
@NullMarked
package org.fsmlight.dispatch.technicians;

import org.jspecify.annotations.NullMarked;
