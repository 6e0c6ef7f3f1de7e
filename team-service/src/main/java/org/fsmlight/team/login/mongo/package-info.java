/** What is remembered of logins, for a while. */
@NullMarked
package org.fsmlight.team.login.mongo;

import org.jspecify.annotations.NullMarked;
