/** How often something may be tried, from where and for whom: guessing must not pay. */
@NullMarked
package org.fsmlight.team.throttling;

import org.jspecify.annotations.NullMarked;
