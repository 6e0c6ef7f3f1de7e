/** The token endpoint and the public keys over HTTP. */
@NullMarked
package org.fsmlight.team.tokens.web;

import org.jspecify.annotations.NullMarked;
