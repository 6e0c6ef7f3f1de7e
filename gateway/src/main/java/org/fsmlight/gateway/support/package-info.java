/** Whom people call or write to when the pages don't help them. */
@NullMarked
package org.fsmlight.gateway.support;

import org.jspecify.annotations.NullMarked;
