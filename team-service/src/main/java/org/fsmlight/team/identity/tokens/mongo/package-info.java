/** Stores authorizations and sealed signing keys. */
@NullMarked
package org.fsmlight.team.identity.tokens.mongo;

import org.jspecify.annotations.NullMarked;
