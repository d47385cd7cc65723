package org.petra.dicom.pixel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.codec.FrameShape;
import org.petra.dicom.codec.JpegDecoder;
import org.petra.dicom.codec.RleDecoder;
import org.petra.dicom.codec.Samples;
import org.petra.dicom.codec.jpeg2000.Jpeg2000Decoder;
import org.petra.dicom.codec.jpegls.JpegLsDecoder;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.radiomics.RadiomicsException;

/** Which codec a transfer syntax has. */
enum FrameDecoder {
  RLE {
    @Override
    Samples decode(byte[] codestream, FrameShape shape, StoredFormat format) {
      return RleDecoder.decode(codestream, shape, Math.max(1, format.bytes()));
    }
  },
  JPEG {
    @Override
    Samples decode(byte[] codestream, FrameShape shape, StoredFormat format) {
      return JpegDecoder.decode(codestream, shape);
    }

    @Override
    String photometricInterpretation(String said) {
      // Subsampled colours come out at full size.
      return said.startsWith("YBR_FULL") ? "YBR_FULL" : said;
    }
  },
  JPEG_LS {
    @Override
    Samples decode(byte[] codestream, FrameShape shape, StoredFormat format) {
      return JpegLsDecoder.decode(codestream, shape);
    }
  },
  JPEG_2000 {
    @Override
    Samples decode(byte[] codestream, FrameShape shape, StoredFormat format) {
      return Jpeg2000Decoder.decode(codestream, shape);
    }

    @Override
    String photometricInterpretation(String said) {
      // The decoder undoes the colour transform, which the codestream itself names.
      return said.equals("YBR_ICT") || said.equals("YBR_RCT") ? "RGB" : said;
    }
  };

  private static final Map<String, FrameDecoder> BY_TRANSFER_SYNTAX =
      Map.ofEntries(
          Map.entry(TransferSyntax.RLE_LOSSLESS, RLE),
          Map.entry(TransferSyntax.JPEG_BASELINE, JPEG),
          Map.entry(TransferSyntax.JPEG_EXTENDED, JPEG),
          Map.entry(TransferSyntax.JPEG_LOSSLESS, JPEG),
          Map.entry(TransferSyntax.JPEG_LOSSLESS_SV1, JPEG),
          Map.entry(TransferSyntax.JPEG_LS_LOSSLESS, JPEG_LS),
          Map.entry(TransferSyntax.JPEG_LS_NEAR_LOSSLESS, JPEG_LS),
          Map.entry(TransferSyntax.JPEG_2000_LOSSLESS, JPEG_2000),
          Map.entry(TransferSyntax.JPEG_2000, JPEG_2000));

  abstract Samples decode(byte[] codestream, FrameShape shape, StoredFormat format);

  /** What decoded samples mean whose image says {@code said}. */
  String photometricInterpretation(String said) {
    return said;
  }

  static boolean knows(String transferSyntaxUid) {
    return TransferSyntax.isUncompressed(transferSyntaxUid)
        || BY_TRANSFER_SYNTAX.containsKey(transferSyntaxUid);
  }

  static void requireDecodable(@Nullable String transferSyntaxUid) {
    if (transferSyntaxUid != null && !knows(transferSyntaxUid)) {
      throw unsupported(transferSyntaxUid);
    }
  }

  static FrameDecoder of(@Nullable String transferSyntaxUid) {
    FrameDecoder decoder =
        transferSyntaxUid == null ? null : BY_TRANSFER_SYNTAX.get(transferSyntaxUid);
    if (decoder == null) {
      throw unsupported(String.valueOf(transferSyntaxUid));
    }
    return decoder;
  }

  private static RadiomicsException unsupported(String uid) {
    return new RadiomicsException(
        RadiomicsException.Code.UNSUPPORTED_TRANSFER_SYNTAX,
        "Pixel data in transfer syntax " + uid + " cannot be decoded; send it uncompressed.");
  }
}
