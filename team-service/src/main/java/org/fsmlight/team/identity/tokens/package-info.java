/** The OAuth 2 authorization server: clients, keys and claims. */
@NullMarked
package org.fsmlight.team.identity.tokens;

import org.jspecify.annotations.NullMarked;
