/** Erasure of a client over HTTP. */
@NullMarked
package org.fsmlight.requests.erasures.web;

import org.jspecify.annotations.NullMarked;
