/** The clock that all instances share: the database's. */
@NullMarked
package org.fsmlight.notification.clocks;

import org.jspecify.annotations.NullMarked;
