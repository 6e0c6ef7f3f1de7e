/** Consumes the company events of team-service. */
@NullMarked
package org.fsmlight.requests.companies.messaging;

import org.jspecify.annotations.NullMarked;
