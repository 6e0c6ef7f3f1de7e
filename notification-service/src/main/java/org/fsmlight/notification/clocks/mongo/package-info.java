/** The time of MongoDB. */
@NullMarked
package org.fsmlight.notification.clocks.mongo;

import org.jspecify.annotations.NullMarked;
