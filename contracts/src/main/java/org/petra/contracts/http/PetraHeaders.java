package org.petra.contracts.http;

/**
 * Headers between the gateway and the services. The gateway removes them from what clients send.
 */
public final class PetraHeaders {

  /** The key made at the start; a service answers no request without it. */
  public static final String INTERNAL_KEY = "X-Petra-Internal-Key";

  /** The caller's {@link Role}, in lower case. */
  public static final String ROLE = "X-Petra-Role";

  /** The cohort of a poster's key; absent for other roles. */
  public static final String COHORT = "X-Petra-Cohort";

  /** The name of the caller's key, such as {@code scientist-anna}; absent without a key. */
  public static final String KEY_NAME = "X-Petra-Key-Name";

  private PetraHeaders() {}
}
