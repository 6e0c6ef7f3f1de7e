/** Service requests over HTTP. */
@NullMarked
package org.fsmlight.requests.request.web;

import org.jspecify.annotations.NullMarked;
