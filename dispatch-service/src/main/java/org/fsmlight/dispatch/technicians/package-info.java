/** Who may carry calls out: this service's own view of technicians and their Amazon clearance. */
@NullMarked
package org.fsmlight.dispatch.technicians;

import org.jspecify.annotations.NullMarked;
