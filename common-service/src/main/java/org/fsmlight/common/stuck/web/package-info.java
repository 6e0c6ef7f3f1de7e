/** HTTP API of stuck work, for operators. */
@NullMarked
package org.fsmlight.common.stuck.web;

import org.jspecify.annotations.NullMarked;
