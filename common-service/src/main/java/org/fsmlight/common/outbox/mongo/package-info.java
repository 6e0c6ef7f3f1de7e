/** Aggregates in MongoDB: state and waiting events in one single-document write. */
@NullMarked
package org.fsmlight.common.outbox.mongo;

import org.jspecify.annotations.NullMarked;
