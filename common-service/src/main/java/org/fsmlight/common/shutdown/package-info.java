/** Work to be done when a service stops, and its order. */
@NullMarked
package org.fsmlight.common.shutdown;

import org.jspecify.annotations.NullMarked;
