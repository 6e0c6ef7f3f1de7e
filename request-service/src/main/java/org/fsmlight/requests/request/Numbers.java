package org.fsmlight.requests.request;

import org.fsmlight.requests.company.CompanyId;

/** Hands out the readable numbers. */
public interface Numbers {

  /** One the company has never had; a number nobody uses in the end leaves a gap. */
  String next(CompanyId company);
}
