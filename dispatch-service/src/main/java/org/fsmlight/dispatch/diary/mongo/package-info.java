/** Diaries in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.diary.mongo;

import org.jspecify.annotations.NullMarked;
