/** Listens to what team-service tells of companies. */
@NullMarked
package org.fsmlight.requests.company.messaging;

import org.jspecify.annotations.NullMarked;
