/** Histories in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.history.mongo;

import org.jspecify.annotations.NullMarked;
