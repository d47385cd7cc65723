package org.petra.contracts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which feature columns may enter.
 *
 * @param modalities {@code CT}, {@code PET} or both; null takes every column of the profile
 * @param voi name of the volume of interest whose vectors are taken; null takes each case's first
 */
public record ColumnFilter(@Nullable List<String> modalities, @Nullable String voi) {}
