/** What is done, and in which order, when a service stops. */
@NullMarked
package org.fsmlight.common.shutdown;

import org.jspecify.annotations.NullMarked;
