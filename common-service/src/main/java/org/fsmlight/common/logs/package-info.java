/** What log lines carry, and what they must not. */
@NullMarked
package org.fsmlight.common.logs;

import org.jspecify.annotations.NullMarked;
