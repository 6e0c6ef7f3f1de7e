/** A person's own account over HTTP. */
@NullMarked
package org.fsmlight.team.identity.accounts.web;

import org.jspecify.annotations.NullMarked;
