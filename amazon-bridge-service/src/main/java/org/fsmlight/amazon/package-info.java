/** The bridge to Amazon; so far, the clearances of technicians. */
@NullMarked
package org.fsmlight.amazon;

import org.jspecify.annotations.NullMarked;
