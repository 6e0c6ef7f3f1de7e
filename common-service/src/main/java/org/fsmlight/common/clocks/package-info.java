/** The clock that all instances share: the database's. */
@NullMarked
package org.fsmlight.common.clocks;

import org.jspecify.annotations.NullMarked;
