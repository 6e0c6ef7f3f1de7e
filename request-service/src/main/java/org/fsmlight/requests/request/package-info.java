/** A booking offered to a company: taken in once, then accepted or declined once. */
@NullMarked
package org.fsmlight.requests.request;

import org.jspecify.annotations.NullMarked;
