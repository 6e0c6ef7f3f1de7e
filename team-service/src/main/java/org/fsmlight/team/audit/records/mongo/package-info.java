/** Stores audit records. */
@NullMarked
package org.fsmlight.team.audit.records.mongo;

import org.jspecify.annotations.NullMarked;
