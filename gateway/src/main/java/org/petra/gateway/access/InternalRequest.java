package org.petra.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client's request as a service may see it: with the gateway's own headers, and without the key
 * and any header of the client's that claims to be the gateway's.
 */
final class InternalRequest extends HttpServletRequestWrapper {

  private final Map<String, String> own;

  /** The request with {@code own} headers, whose names are in lower case. */
  InternalRequest(HttpServletRequest request, Map<String, String> own) {
    super(request);
    this.own = new LinkedHashMap<>(own);
  }

  @Override
  public @Nullable String getHeader(String name) {
    String mine = own.get(name.toLowerCase(Locale.ROOT));
    if (mine != null) {
      return mine;
    }
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    String mine = own.get(name.toLowerCase(Locale.ROOT));
    if (mine != null) {
      return Collections.enumeration(Set.of(mine));
    }
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new LinkedHashSet<>(own.keySet());
    for (String name : Collections.list(super.getHeaderNames())) {
      if (!isHidden(name)) {
        names.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return Collections.enumeration(names);
  }

  private static boolean isHidden(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("x-petra-")
        || lower.startsWith("x-forwarded-")
        || lower.equals("forwarded")
        || lower.equals("authorization")
        || lower.equals("x-api-key");
  }
}
