package org.petra.dicom.part10;

/** Uncompressed pixel data that are made while they are written, frame by frame. */
public interface PixelFrames {

  /** How many frames there are. */
  int frames();

  /** Bytes of all frames together, without padding. */
  long totalBytes();

  /** The bytes of a frame, counted from 0, in little-endian order. */
  byte[] bytes(int frame);
}
