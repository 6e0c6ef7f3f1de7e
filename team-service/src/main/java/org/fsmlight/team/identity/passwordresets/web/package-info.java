/** Password resets over HTTP, without a token. */
@NullMarked
package org.fsmlight.team.identity.passwordresets.web;

import org.jspecify.annotations.NullMarked;
