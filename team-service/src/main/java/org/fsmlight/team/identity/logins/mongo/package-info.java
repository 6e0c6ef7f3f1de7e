/** Stores keys that expire, shared by all instances. */
@NullMarked
package org.fsmlight.team.identity.logins.mongo;

import org.jspecify.annotations.NullMarked;
