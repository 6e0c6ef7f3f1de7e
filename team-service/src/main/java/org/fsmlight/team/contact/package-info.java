/** How companies and people are reached. */
@NullMarked
package org.fsmlight.team.contact;

import org.jspecify.annotations.NullMarked;
