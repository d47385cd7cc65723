package org.petra.systemtests.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.cases.CaseView;
import org.petra.systemtests.stack.PetraUnderTest;
import org.petra.systemtests.stack.Waiting;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {

  private @Nullable ChromeDriver browser;
  private @Nullable PetraUnderTest petra;

  @BeforeAll
  void start(@TempDir Path profile) {
    browser = Browser.open(profile);
    petra = PetraUnderTest.named("dashboard");
    petra.up();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (petra != null) {
      petra.close();
    }
  }

  @Test
  void asksForAKeyAndShowsTheCaseUntilItIsExtracted() throws Exception {
    PetraUnderTest stack = requireNonNull(petra);
    stack.command(
        "post", PetraUnderTest.HOME.resolve("examples/STS_002").toString(), "--cohort", "bundled");
    CaseView posted = stack.client("viewer").list("/api/v1/cases", CaseView.class).getFirst();

    page().get(stack.url() + "/");
    assertThat(page().findElement(By.id("content")).isDisplayed()).isFalse();
    assertThat(text("body")).doesNotContain(posted.caseId().toString());

    enter("nobody's key");
    Waiting.until("the refusal", () -> !text("#message").isEmpty());
    assertThat(page().findElement(By.id("content")).isDisplayed()).isFalse();

    enter(stack.key("viewer"));
    Waiting.until("the case", () -> text("#cases").contains(posted.caseId().toString()));
    assertThat(text("#cohorts")).contains("bundled");
    assertThat(text("#models")).contains("No model has been trained");
    assertThat(text("#reports")).contains("No report has been made");

    stack.client("poster-bundled").post("/api/v1/cases/" + posted.caseId() + "/complete");
    Waiting.until("the extraction", () -> text("#cases").contains("extracted"));
    assertThat(
            stack.client("viewer").get("/api/v1/cases/" + posted.caseId(), CaseView.class).state())
        .isEqualTo(CaseState.EXTRACTED);
    // Kept beside the other results of the build, to be looked at.
    Files.write(Path.of("target", "dashboard.png"), page().getScreenshotAs(OutputType.BYTES));

    page().findElement(By.id("forget")).click();
    assertThat(page().findElement(By.id("content")).isDisplayed()).isFalse();
    assertThat(page().executeScript("return sessionStorage.length")).isEqualTo(0L);
  }

  @Test
  void showsEveryServiceInSwaggerUiWithoutAKey() throws Exception {
    page().get(requireNonNull(petra).url() + "/swagger-ui/index.html");
    Waiting.until("the API", () -> text("body").contains("Petra: "));
    assertThat(page().findElements(By.cssSelector("#select option"))).hasSize(4);
  }

  private void enter(String key) {
    page().findElement(By.id("key")).sendKeys(key);
    page().findElement(By.cssSelector("#key-form button")).click();
  }

  private String text(String selector) {
    return page().findElement(By.cssSelector(selector)).getText();
  }

  private ChromeDriver page() {
    return requireNonNull(browser);
  }
}
