/** What the demo begins with. */
@NullMarked
package org.fsmlight.amazon.demo;

import org.jspecify.annotations.NullMarked;
