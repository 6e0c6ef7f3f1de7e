/** Clearances in MongoDB. */
@NullMarked
package org.fsmlight.amazon.clearance.mongo;

import org.jspecify.annotations.NullMarked;
