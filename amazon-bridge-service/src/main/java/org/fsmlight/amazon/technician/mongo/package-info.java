/** The known technicians in MongoDB. */
@NullMarked
package org.fsmlight.amazon.technician.mongo;

import org.jspecify.annotations.NullMarked;
