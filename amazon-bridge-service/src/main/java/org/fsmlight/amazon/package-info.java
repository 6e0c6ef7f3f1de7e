/** The bridge to Amazon; so far, which technicians Amazon lets carry its services out. */
@NullMarked
package org.fsmlight.amazon;

import org.jspecify.annotations.NullMarked;
