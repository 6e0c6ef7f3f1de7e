/** Auto-configuration of what every service needs; knows no business noun. */
@NullMarked
package org.fsmlight.common;

import org.jspecify.annotations.NullMarked;
