package org.petra.contracts.model;

/** A version of a model by name and number. */
public record ModelReference(String name, int version) {}
