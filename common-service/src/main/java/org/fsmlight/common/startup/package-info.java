/** Waits at the start for what a service needs. */
@NullMarked
package org.fsmlight.common.startup;

import org.jspecify.annotations.NullMarked;
