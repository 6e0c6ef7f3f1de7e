/** Stores aggregates in MongoDB, with state and pending events in one document and one write. */
@NullMarked
package org.fsmlight.common.outbox.mongo;

import org.jspecify.annotations.NullMarked;
