/** Replicas of the companies that team-service publishes: a request is offered to one of them. */
@NullMarked
package org.fsmlight.requests.companies;

import org.jspecify.annotations.NullMarked;
