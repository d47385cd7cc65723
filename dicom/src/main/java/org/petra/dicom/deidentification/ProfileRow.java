package org.petra.dicom.deidentification;

/**
 * A row of the table.
 *
 * @param tag eight hexadecimal digits, X for any
 * @param name of the attribute
 * @param standardCode what PS3.15 table E.1-1 says under Basic Profile
 * @param treatment what is done here
 * @param keepsSafeWords whether a text of safe words stays as it is (option Clean Descriptors)
 */
public record ProfileRow(
    String tag, String name, String standardCode, Treatment treatment, boolean keepsSafeWords) {}
