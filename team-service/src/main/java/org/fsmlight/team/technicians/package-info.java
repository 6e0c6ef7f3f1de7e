/** Those who carry service calls out, and what verification takes. */
@NullMarked
package org.fsmlight.team.technicians;

import org.jspecify.annotations.NullMarked;
