/** Keeps the signing keys, sealed. */
@NullMarked
package org.fsmlight.team.tokens.mongo;

import org.jspecify.annotations.NullMarked;
