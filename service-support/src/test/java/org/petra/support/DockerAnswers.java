package org.petra.support;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;

/** Whether a Docker engine answers on this machine; asked once. */
final class DockerAnswers implements Condition {

  private static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return ANSWERS;
  }

  /** The opposite. */
  static final class Not implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !ANSWERS;
    }
  }
}
