/** Login at the issuer, the tokens of a session, and logout. */
@NullMarked
package org.fsmlight.gateway.login;

import org.jspecify.annotations.NullMarked;
