/** Diaries in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.diaries.mongo;

import org.jspecify.annotations.NullMarked;
