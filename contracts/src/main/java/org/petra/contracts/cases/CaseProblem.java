package org.petra.contracts.cases;

/**
 * Why a case failed.
 *
 * @param code stable name, such as {@code GEOMETRY_MISMATCH}
 * @param detail what, where and what to do; never a patient identifier
 */
public record CaseProblem(String code, String detail) {}
