package org.petra.feature.export;

import java.io.OutputStream;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.feature.store.FeatureDictionary;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a matrix as the JSON of {@link FeatureMatrix}. */
@Component
@Order(1)
final class JsonMatrixConverter extends MatrixConverter {

  private final JsonMapper json;

  JsonMatrixConverter(MatrixReader reader, JsonMapper json) {
    super(MediaType.APPLICATION_JSON, reader);
    this.json = json.rebuild().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  }

  @Override
  Document open(OutputStream out) {
    return new JsonSink(json.createGenerator(out));
  }

  private record JsonSink(JsonGenerator to) implements Document {

    @Override
    public void header(FeatureDictionary dictionary) {
      to.writeStartObject();
      to.writeStringProperty("profile", dictionary.profile());
      to.writeStringProperty("profileDigest", dictionary.profileDigest());
      to.writeStringProperty("engineVersion", dictionary.engineVersion());
      to.writeArrayPropertyStart("names");
      dictionary.names().forEach(to::writeString);
      to.writeEndArray();
      to.writeArrayPropertyStart("rows");
    }

    @Override
    public void row(Row row) {
      to.writeStartObject();
      to.writeStringProperty("caseId", row.region().caseId().toString());
      to.writeStringProperty("voi", row.region().voi());
      to.writeStringProperty("reader", row.region().reader());
      to.writeNumberProperty("repetition", row.region().repetition());
      to.writeArrayPropertyStart("values");
      for (double value : row.values()) {
        if (Double.isFinite(value)) {
          to.writeNumber(value);
        } else {
          to.writeNull();
        }
      }
      to.writeEndArray();
      to.writePOJOProperty("statuses", row.statuses());
      to.writeObjectPropertyStart("caseValues");
      if (row.suvMax() != null && row.suvMean() != null) {
        to.writeNumberProperty("suvMax", row.suvMax());
        to.writeNumberProperty("suvMean", row.suvMean());
      }
      to.writeEndObject();
      to.writePOJOProperty("ctProposal", row.ctProposal());
      to.writeEndObject();
    }

    @Override
    public void end() {
      to.writeEndArray();
      to.writeEndObject();
      to.close();
    }
  }
}
