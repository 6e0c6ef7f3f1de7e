/** Architecture rules. Each failure says why, and what to do instead. */
@NullMarked
package org.fsmlight.architecture;

import org.jspecify.annotations.NullMarked;
