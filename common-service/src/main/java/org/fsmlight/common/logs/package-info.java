/** Fields of log lines, and protection of personal data in logs. */
@NullMarked
package org.fsmlight.common.logs;

import org.jspecify.annotations.NullMarked;
