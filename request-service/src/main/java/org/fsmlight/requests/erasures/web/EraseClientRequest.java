package org.fsmlight.requests.erasures.web;

import org.fsmlight.common.web.PlainText;

/** The mail address of the client to erase. */
record EraseClientRequest(@PlainText(max = 254) String email) {}
