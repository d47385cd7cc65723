package org.petra.ingest.retrieve;

import java.util.List;
import java.util.Optional;
import org.petra.ingest.study.StoredInstance;
import org.petra.ingest.study.StoredInstances;
import org.petra.ingest.study.StoredInstances.Selection;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Finds what the path of a request means; 404 if there is no such thing. */
@Component
class RequestedInstances {

  private final StoredInstances instances;

  RequestedInstances(StoredInstances instances) {
    this.instances = instances;
  }

  /** The instances of a study, of one series of it, or one instance. */
  List<StoredInstance> find(String study, Optional<String> series, Optional<String> instance) {
    List<StoredInstance> found = instances.find(new Selection(study, series, instance));
    if (found.isEmpty()) {
      throw ProblemException.notFound("instance", "of this path");
    }
    return found;
  }

  /** One instance. */
  StoredInstance one(String study, String series, String instance) {
    return find(study, Optional.of(series), Optional.of(instance)).getFirst();
  }
}
