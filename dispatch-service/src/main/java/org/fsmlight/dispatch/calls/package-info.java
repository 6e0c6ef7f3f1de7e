/** Service calls: their plan, the work on them and the commands that change both. */
@NullMarked
package org.fsmlight.dispatch.calls;

import org.jspecify.annotations.NullMarked;
