/** Histories in MongoDB. */
@NullMarked
package org.fsmlight.dispatch.histories.mongo;

import org.jspecify.annotations.NullMarked;
