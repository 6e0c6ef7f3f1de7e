/** The copy of calls in the database. */
@NullMarked
package org.fsmlight.requests.call.mongo;

import org.jspecify.annotations.NullMarked;
