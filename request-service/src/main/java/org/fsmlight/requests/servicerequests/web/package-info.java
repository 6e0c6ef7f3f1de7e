/** Service requests over HTTP. */
@NullMarked
package org.fsmlight.requests.servicerequests.web;

import org.jspecify.annotations.NullMarked;
