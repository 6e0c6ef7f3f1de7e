/** Stores dead letters and skip requests in MongoDB. */
@NullMarked
package org.fsmlight.common.deadletters.mongo;

import org.jspecify.annotations.NullMarked;
