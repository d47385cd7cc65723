package org.petra.model;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.support.TestDatabase;

/** Makes cases: clinical records in the fake ingest, vectors in the real feature schema. */
public final class Cohort {

  public static final String PROFILE = "her2-breast-pet-ct";
  public static final int COLUMNS = 40;

  /** The first columns tell over, low and zero apart, two each; the rest is noise. */
  private static final int TELLING_COLUMNS = 6;

  private static final double SHIFT = 1.6;

  private final TestDatabase.Server server;
  private final FakeIngest ingest;

  Cohort(TestDatabase.Server server, FakeIngest ingest) {
    this.server = server;
    this.ingest = ingest;
  }

  /** The three lists of a cohort. */
  public record Split(List<UUID> training, List<UUID> validation, List<UUID> external) {

    public SplitRequest request() {
      return new SplitRequest(new SplitRequest.Lists(training, validation, external), null);
    }

    /** Every case, training first. */
    public List<UUID> all() {
      List<UUID> all = new ArrayList<>(training);
      all.addAll(validation);
      all.addAll(external);
      return all;
    }
  }

  /** A cohort of 27 training, 15 validation and 15 external cases, the classes even in each. */
  public Split create(String name, long seed) {
    Random random = new Random(seed);
    return new Split(
        cases(name, "one", 9, random),
        cases(name, "one", 5, random),
        cases(name, "two", 5, random));
  }

  /** A request with the study's defaults. */
  public static TrainingRequest request(
      Task task, Classifier classifier, String cohort, SplitRequest split) {
    return TrainingRequest.of(task, classifier, PROFILE, cohort, split);
  }

  /** A case with a record and a vector. */
  public UUID add(String cohort, String institution, Her2Status her2, Random random) {
    // Tests share a database, and some share a seed.
    UUID id = new UUID(random.nextLong() ^ cohort.hashCode(), random.nextLong());
    ingest.put(known(id, cohort, institution, her2, random));
    vector(id, cohort, values(her2, random));
    return id;
  }

  /** A case of HER2 over-expression whose vector lacks the value of one column. */
  public UUID addLacking(String cohort, int column) {
    Random random = new Random(column);
    UUID id = UUID.nameUUIDFromBytes((cohort + column).getBytes(StandardCharsets.UTF_8));
    ingest.put(known(id, cohort, "one", Her2Status.OVER, random));
    double[] values = values(Her2Status.OVER, random);
    values[column] = Double.NaN;
    vector(id, cohort, values);
    return id;
  }

  /** What ingest knows of a case from now on. */
  public void put(ClinicalCase each) {
    ingest.put(each);
  }

  /** A clinical case with a full record. */
  public static ClinicalCase known(
      UUID id, String cohort, String institution, Her2Status her2, Random random) {
    ClinicalRecord record =
        new ClinicalRecord(
            40 + random.nextInt(30),
            random.nextDouble() < (her2 == Her2Status.OVER ? 0.4 : 0.75),
            random.nextBoolean(),
            5 + 40 * random.nextDouble(),
            null,
            null,
            null,
            institution);
    return new ClinicalCase(id, id, cohort, true, record, her2, null);
  }

  /** Writes a vector as the feature service does. */
  public void vector(UUID id, String cohort, double[] values) {
    try (Connection connection = server.connectAs("petra_feature")) {
      try (PreparedStatement known =
          connection.prepareStatement("INSERT INTO known_case VALUES (?, 1)")) {
        known.setObject(1, id);
        known.execute();
      }
      try (PreparedStatement dictionary =
          connection.prepareStatement(
              "INSERT INTO dictionary (profile, profile_digest, engine_version, names, current)"
                  + " VALUES (?, 'digest of a test', '0.1.0', ?, true) ON CONFLICT DO NOTHING")) {
        dictionary.setString(1, PROFILE);
        dictionary.setObject(2, names());
        dictionary.execute();
      }
      try (PreparedStatement vector =
          connection.prepareStatement(
              "INSERT INTO vector (case_id, revision, dictionary_id, cohort, simulated, values,"
                  + " statuses, diagnostics, suv_max, suv_mean) SELECT ?, 1, id, ?, true, ?,"
                  + " '{}', '{}', ?, ? FROM dictionary WHERE profile = ?")) {
        vector.setObject(1, id);
        vector.setString(2, cohort);
        vector.setObject(3, values);
        vector.setDouble(4, 10 + values[0]);
        vector.setDouble(5, 5 + values[0] / 2);
        vector.setString(6, PROFILE);
        vector.execute();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a table made elsewhere as the feature service's import does, one row a known case. */
  public void imported(
      String profile, String cohort, List<String> names, Map<UUID, double[]> rows) {
    try (Connection connection = server.connectAs("petra_feature");
        PreparedStatement dictionary =
            connection.prepareStatement(
                "INSERT INTO dictionary (profile, profile_digest, engine_version, names, current)"
                    + " VALUES (?, 'digest of a table', 'imported', ?, true)");
        PreparedStatement vector =
            connection.prepareStatement(
                "INSERT INTO vector (case_id, revision, dictionary_id, cohort, simulated, values,"
                    + " statuses, diagnostics) SELECT ?, 1, id, ?, true, ?, '{}', '{}'"
                    + " FROM dictionary WHERE profile = ?")) {
      dictionary.setString(1, profile);
      dictionary.setObject(2, names.toArray(String[]::new));
      dictionary.execute();
      for (Map.Entry<UUID, double[]> row : rows.entrySet()) {
        vector.setObject(1, row.getKey());
        vector.setString(2, cohort);
        vector.setObject(3, row.getValue());
        vector.setString(4, profile);
        vector.execute();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the feature service keeps beside the vectors of a case's first reading. */
  public void proposal(UUID id, double dice) {
    try (Connection connection = server.connectAs("petra_feature");
        PreparedStatement proposal =
            connection.prepareStatement(
                "UPDATE vector SET ct_proposal_dice = ?, ct_proposal_ml = 4.2 WHERE case_id = ?")) {
      proposal.setDouble(1, dice);
      proposal.setObject(2, id);
      proposal.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next revision of a case, extracted again with another proposal. */
  public void revised(UUID id, double dice) {
    try (Connection connection = server.connectAs("petra_feature");
        PreparedStatement known =
            connection.prepareStatement("UPDATE known_case SET revision = 2 WHERE case_id = ?");
        PreparedStatement vector =
            connection.prepareStatement(
                "INSERT INTO vector (case_id, revision, dictionary_id, cohort, simulated, values,"
                    + " statuses, diagnostics, ct_proposal_dice, ct_proposal_ml)"
                    + " SELECT case_id, 2, dictionary_id, cohort, simulated, values, statuses,"
                    + " diagnostics, ?, 4.2 FROM vector WHERE case_id = ?")) {
      known.setObject(1, id);
      known.execute();
      vector.setDouble(1, dice);
      vector.setObject(2, id);
      vector.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same case as one of another case's patient. */
  public ClinicalCase patientOf(ClinicalCase each, UUID patient) {
    return new ClinicalCase(
        each.caseId(),
        patient,
        each.cohort(),
        each.simulated(),
        each.record(),
        each.her2(),
        each.unlabelledBecause());
  }

  /** A further reading of a case: its first vector with a little noise. */
  public void reading(UUID id, String cohort, String reader, int repetition, Random random) {
    try (Connection connection = server.connectAs("petra_feature");
        PreparedStatement reading =
            connection.prepareStatement(
                "INSERT INTO vector (case_id, revision, dictionary_id, cohort, simulated, values,"
                    + " statuses, diagnostics, reader, repetition, reader_rank, repetition_rank)"
                    + " SELECT case_id, revision, dictionary_id, ?, true,"
                    + " (SELECT array_agg(v + ? ORDER BY i) FROM unnest(values) WITH ORDINALITY"
                    + " u(v, i)), '{}', '{}', ?, ?, ?, ? FROM vector"
                    + " WHERE case_id = ? AND reader_rank = 1 AND repetition_rank = 1")) {
      reading.setString(1, cohort);
      reading.setDouble(2, 0.05 * random.nextGaussian());
      reading.setString(3, reader);
      reading.setInt(4, repetition);
      reading.setInt(5, reader.equals("Reader 1") ? 1 : 2);
      reading.setInt(6, repetition);
      reading.setObject(7, id);
      reading.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<UUID> cases(String cohort, String institution, int ofEachClass, Random random) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < ofEachClass; i++) {
      for (Her2Status her2 : Her2Status.values()) {
        ids.add(add(cohort, institution, her2, random));
      }
    }
    return ids;
  }

  private static double[] values(Her2Status her2, Random random) {
    double[] values = new double[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      boolean tells = column < TELLING_COLUMNS && column / 2 == her2.ordinal();
      values[column] = random.nextGaussian() + (tells ? SHIFT : 0);
    }
    // One column that never varies and one that can be computed for no case.
    values[COLUMNS - 1] = 7;
    values[COLUMNS - 2] = Double.NaN;
    return values;
  }

  private static String[] names() {
    String[] names = new String[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      names[column] = (column % 2 == 0 ? "ct" : "pet") + "_original_firstorder_" + column;
    }
    return names;
  }
}
