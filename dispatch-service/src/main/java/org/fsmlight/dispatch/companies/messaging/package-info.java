/** Consumes events of companies and dispatchers. */
@NullMarked
package org.fsmlight.dispatch.companies.messaging;

import org.jspecify.annotations.NullMarked;
