/** The style of the house as rules that fail the build and say why, and what to do instead. */
@NullMarked
package org.fsmlight.architecture;

import org.jspecify.annotations.NullMarked;
