package org.petra.feature.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.RestClientException;

/** What a failed attempt means for the next. */
final class FailureRules {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;

  private FailureRules() {}

  /**
   * Whether something outside failed that may work again later: ingest, storage or the database.
   * Everything else is a defect.
   */
  static boolean isOutside(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(
            failure, t -> t != null, t -> t == null ? null : t.getCause())
        .anyMatch(
            t ->
                t instanceof IOException
                    || t instanceof RestClientException
                    || t instanceof TransientDataAccessException
                    || t instanceof RecoverableDataAccessException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof CannotCreateTransactionException
                    || t instanceof TransactionSystemException);
  }

  /** The pause after so many failures before this one: 1 s, doubled each time, at most 64 s. */
  static Duration pauseAfter(int earlierFailures) {
    return FIRST_PAUSE.multipliedBy(1L << Math.clamp(earlierFailures, 0, MOST_DOUBLINGS));
  }
}
