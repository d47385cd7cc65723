package org.petra.dicom.suv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DicomTimeTest {

  @Test
  void readsTimesOfEveryLength() {
    assertThat(DicomTime.time("13")).contains(LocalTime.of(13, 0));
    assertThat(DicomTime.time("1351")).contains(LocalTime.of(13, 51));
    assertThat(DicomTime.time("135102.5")).contains(LocalTime.of(13, 51, 2, 500_000_000));
    assertThat(DicomTime.time("13:51:02")).contains(LocalTime.of(13, 51, 2));
    assertThat(DicomTime.time("235960")).contains(LocalTime.of(23, 59, 59));
    assertThat(DicomTime.time("25")).isEmpty();
    assertThat(DicomTime.time("1 PM")).isEmpty();
  }

  @Test
  void readsDatesOldAndNew() {
    assertThat(DicomTime.date("20260301")).contains(LocalDate.of(2026, 3, 1));
    assertThat(DicomTime.date("2026.03.01")).contains(LocalDate.of(2026, 3, 1));
    assertThat(DicomTime.date("20260231")).isEmpty();
  }

  @Test
  void readsDateTimesWithAndWithoutZone() {
    LocalDateTime expected = LocalDateTime.of(2026, 3, 1, 13, 51);
    assertThat(DicomTime.dateTime("20260301135100.00")).contains(expected);
    assertThat(DicomTime.dateTime("202603011351+0100")).contains(expected);
    assertThat(DicomTime.dateTime("20260301")).isEmpty();
  }
}
