/** A booking offered to a company: received once, then decided once. */
@NullMarked
package org.fsmlight.requests.servicerequests;

import org.jspecify.annotations.NullMarked;
