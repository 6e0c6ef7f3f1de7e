/** The initial clearances of the demo. */
@NullMarked
package org.fsmlight.amazon.demo;

import org.jspecify.annotations.NullMarked;
