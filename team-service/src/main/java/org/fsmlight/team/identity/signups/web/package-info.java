/** Sign-ups over HTTP, without a token. */
@NullMarked
package org.fsmlight.team.identity.signups.web;

import org.jspecify.annotations.NullMarked;
