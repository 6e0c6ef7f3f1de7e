/** Stores erased ids in MongoDB. */
@NullMarked
package org.fsmlight.common.erasure.mongo;

import org.jspecify.annotations.NullMarked;
