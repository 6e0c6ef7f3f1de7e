/** Service calls: date/time, technician, client called; until nothing is left to do. */
@NullMarked
package org.fsmlight.dispatch.calls;

import org.jspecify.annotations.NullMarked;
