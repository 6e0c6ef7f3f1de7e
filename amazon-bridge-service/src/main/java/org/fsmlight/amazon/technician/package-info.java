/** The technicians of the companies, as team-service tells of them. */
@NullMarked
package org.fsmlight.amazon.technician;

import org.jspecify.annotations.NullMarked;
