/** Publishes what happens to service requests, and erases it from topics. */
@NullMarked
package org.fsmlight.requests.servicerequests.messaging;

import org.jspecify.annotations.NullMarked;
