/** The audit: a searchable record of every command of every service. */
@NullMarked
package org.fsmlight.team.audit;

import org.jspecify.annotations.NullMarked;
