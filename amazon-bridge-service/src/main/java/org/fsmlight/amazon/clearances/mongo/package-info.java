/** Clearances in MongoDB. */
@NullMarked
package org.fsmlight.amazon.clearances.mongo;

import org.jspecify.annotations.NullMarked;
