package org.petra.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.petra.support.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the whole service: a real PostgreSQL, a fake ingest, real HTTP; shared by all such. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "petra.internal-key=" + ModelServiceTest.KEY)
@Import({TestDatabase.class, ModelServiceFixture.class})
public @interface ModelServiceTest {

  /** The internal key of the services in a test. */
  String KEY = "key-of-a-test";
}
