/** Access rules of every operation, derived from the served contract so that none is missed. */
package org.fsmlight.access;
