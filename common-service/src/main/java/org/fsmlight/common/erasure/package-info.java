/** What names a person goes, everywhere a service keeps or told it, and does not come back. */
@NullMarked
package org.fsmlight.common.erasure;

import org.jspecify.annotations.NullMarked;
