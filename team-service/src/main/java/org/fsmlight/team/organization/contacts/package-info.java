/** Names, mail addresses, languages and places of companies and people. */
@NullMarked
package org.fsmlight.team.organization.contacts;

import org.jspecify.annotations.NullMarked;
