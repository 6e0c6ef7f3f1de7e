/** The client address of a request. */
@NullMarked
package org.fsmlight.team.identity.throttling.web;

import org.jspecify.annotations.NullMarked;
