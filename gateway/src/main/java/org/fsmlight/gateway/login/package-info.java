/** Whom a browser's session is: login at the issuer, tokens kept for it, and logout. */
@NullMarked
package org.fsmlight.gateway.login;

import org.jspecify.annotations.NullMarked;
