/** Stores audit records. */
@NullMarked
package org.fsmlight.team.audit.mongo;

import org.jspecify.annotations.NullMarked;
