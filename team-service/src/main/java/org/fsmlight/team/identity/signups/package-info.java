/** Sign-ups of companies: requested, confirmed by a link, then registered. */
@NullMarked
package org.fsmlight.team.identity.signups;

import org.jspecify.annotations.NullMarked;
