/** The time of MongoDB. */
@NullMarked
package org.fsmlight.common.clocks.mongo;

import org.jspecify.annotations.NullMarked;
