/** StartErasure a client over HTTP. */
@NullMarked
package org.fsmlight.requests.erasure.web;

import org.jspecify.annotations.NullMarked;
