/** Waiting at the start for what a service cannot begin without. */
@NullMarked
package org.fsmlight.common.startup;

import org.jspecify.annotations.NullMarked;
