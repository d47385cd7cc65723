package org.petra.support.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A text with a character that PostgreSQL neither stores nor seeks, which is the caller's slip. */
public final class Unstorable {

  /** What to answer. */
  public static final String DETAIL =
      "A text of the request holds the character U+0000, which is neither stored nor sought; leave it out.";

  /** PostgreSQL's "character not in repertoire". */
  private static final String STATE = "22021";

  private Unstorable() {}

  /** Whether an error comes of such a text. */
  public static boolean isCause(Throwable e) {
    for (@Nullable Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof SQLException database && STATE.equals(database.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
