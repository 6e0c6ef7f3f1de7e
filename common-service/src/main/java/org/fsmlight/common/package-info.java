/** Auto-configuration of what every service needs. Knows no noun of the domain. */
@NullMarked
package org.fsmlight.common;

import org.jspecify.annotations.NullMarked;
